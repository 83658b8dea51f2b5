import type { RouteRecordRaw } from 'vue-router'
import * as account from '@/features/account'
import * as audit from '@/features/audit'
import * as help from '@/features/help'
import * as indicators from '@/features/indicators'
import * as map from '@/features/map'
import * as meetings from '@/features/meetings'
import * as organisations from '@/features/organisations'
import * as people from '@/features/people'
import * as plan from '@/features/plan'
import * as register from '@/features/register'
import * as session from '@/features/session'
import * as settings from '@/features/settings'
import * as supervision from '@/features/supervision'
import * as towns from '@/features/towns'
import * as work from '@/features/work'
import type { MenuItem } from '@/shared/menu'

/** What a feature gives to the shell. */
interface Feature {
  routes: RouteRecordRaw[]
  menu?: MenuItem[]
}

const features: Feature[] = [session, plan, register, indicators, map, work, supervision, meetings, towns, organisations, people, audit, settings, account, help]

export const routes = features.flatMap((feature) => feature.routes)
export const menu = features.flatMap((feature) => feature.menu ?? []).sort((a, b) => a.order - b.order)
