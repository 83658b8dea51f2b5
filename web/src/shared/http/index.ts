export { cookie, http, setRequestLanguage, whenSessionLost, withQuery } from './client'
export { describeProblem, Problem } from './problem'
export { useAction } from './useAction'
