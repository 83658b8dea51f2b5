package cn.jingtu.demo.records;

import cn.jingtu.demo.records.EnterpriseRecords.Company;
import cn.jingtu.demo.records.Ground.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Survey and monitoring: points and their guard, campaigns, data kept and exchanged, samples (R01, R02, R58, R59). */
final class SurveyRecords {

    private record Network(String level, String word, int points) {}

    private static final List<Network> NETWORKS = List.of(
            new Network("NATIONAL", "国控", 6), new Network("PROVINCIAL", "省控", 8), new Network("CITY", "市控", 10), new Network("RISK", "风险监控", 6));

    private record Item(String name, String owner, String cycle, String share, String recipients, String platform) {}

    private static final List<Item> ITEMS = List.of(
            new Item("土壤环境监测点位", "源城生态环境分局", "YEAR", "OPEN", "农业、自然资源、林业部门", "全国土壤环境信息平台"),
            new Item("土壤环境监测数据", "源城生态环境分局", "HALF_YEAR", "CONDITIONAL", "农业、自然资源部门", "全国土壤环境信息平台"),
            new Item("农用地土壤环境质量类别", "区农业农村局", "YEAR", "CONDITIONAL", "生态环境、自然资源部门", "全国土壤环境信息平台"),
            new Item("农产品质量检测结果", "区农业农村局", "HALF_YEAR", "CONDITIONAL", "生态环境、市场监管部门", ""),
            new Item("受污染耕地安全利用措施", "区农业农村局", "HALF_YEAR", "OPEN", "生态环境部门", ""),
            new Item("永久基本农田分布", "源城自然资源分局", "YEAR", "CONDITIONAL", "农业、生态环境部门", ""),
            new Item("建设用地地块信息", "源城生态环境分局", "EVENT", "CONDITIONAL", "自然资源、住建部门", "全国建设用地土壤环境管理信息系统"),
            new Item("土地供应和储备计划", "源城自然资源分局", "QUARTER", "OPEN", "生态环境部门", ""),
            new Item("规划许可清单", "源城自然资源分局", "QUARTER", "OPEN", "生态环境、住建部门", ""),
            new Item("施工许可清单", "区住房和城乡建设局", "QUARTER", "OPEN", "生态环境部门", ""),
            new Item("重点监管单位名录", "源城生态环境分局", "YEAR", "OPEN", "各部门", "企业环境信息依法披露系统"),
            new Item("重点监管单位自行监测结果", "源城生态环境分局", "HALF_YEAR", "CONDITIONAL", "工信部门", "重点监管单位信息系统"),
            new Item("企业关闭搬迁清单", "区工业商务和信息化局", "QUARTER", "OPEN", "生态环境、自然资源部门", ""),
            new Item("规模养殖场和粪污利用", "区农业农村局", "QUARTER", "OPEN", "生态环境部门", "规模养殖场直联直报系统"),
            new Item("污泥转移联单", "区城市管理和综合执法局", "MONTH", "OPEN", "生态环境部门", ""),
            new Item("灌溉水监测结果", "区水务局", "HALF_YEAR", "OPEN", "农业、生态环境部门", ""),
            new Item("林地园地产品检测", "区林业局", "YEAR", "OPEN", "农业部门", ""),
            new Item("土壤污染状况详查成果", "源城生态环境分局", "ONCE", "CLOSED", "", ""));

    private final Scene scene;
    private final EnterpriseRecords industry;
    private final FarmlandRecords farmland;
    private final Draw draw;
    private final Sheet points = new Sheet("monitoring-points", "pointCode");
    private final List<Row> guarded = new ArrayList<>();

    SurveyRecords(Scene scene, EnterpriseRecords industry, FarmlandRecords farmland) {
        this.scene = scene;
        this.industry = industry;
        this.farmland = farmland;
        this.draw = scene.draw("survey");
        networks();
        perimeter();
    }

    List<Sheet> sheets() {
        var directory = new Sheet("data-directory", "name");
        return Stream.of(List.of(points, pointChecks(), campaigns(), directory, exchanges(directory)), new SampleRecords(scene, farmland, points).sheets())
                .flatMap(List::stream)
                .toList();
    }

    private Row point(Spot spot, String code, String level, String medium, int setYear, LocalDate known) {
        return points.add(known)
                .at(spot)
                .put("pointCode", code)
                .put("level", level)
                .put("medium", medium)
                .put("soilType", medium.equals("SOIL") ? draw.one(List.of("水稻土", "赤红壤", "红壤", "潮土")) : null)
                .put("setYear", setYear)
                .put("operation", "IN_USE");
    }

    private void networks() {
        for (var network : NETWORKS) {
            for (var i = 0; i < network.points(); i++) {
                var unit = draw.one(farmland.units(i % 3 == 2 ? "SAFE_USE" : "PRIORITY"));
                var spot = scene.ground().near(unit.outline().middle(), 0, 50);
                var code = "YC-%s-%02d".formatted(network.level().substring(0, 3), i + 1);
                var row = point(spot, code, network.level(), "SOIL", 2016 + i % 5, scene.opening())
                        .put("name", "%s%s点%d".formatted(unit.village(), network.word(), i + 1))
                        .put("landUse", "0101")
                        .link("linkedFarmland", unit.row())
                        .put("marker", true)
                        .put("guardian", unit.town().name());
                if (network.level().equals("CITY") && i == 3) {
                    row.put("operation", "MOVED").happened("operationSince", LocalDate.of(scene.year() - 1, 4, 16));
                } else {
                    guarded.add(row);
                }
            }
        }
    }

    private void perimeter() {
        for (var company : industry.listed()) {
            var known = company.unit() == null ? scene.opening() : company.unit().known();
            around(company, "SOIL", 1, known);
            around(company, "SOIL", 2, known);
            around(company, "GROUNDWATER", 3, known);
        }
    }

    private void around(Company company, String medium, int number, LocalDate known) {
        if (company.unit() == null) return;
        var code = "YC-P%s-%d".formatted(company.uscc().substring(11, 17), number);
        point(scene.ground().near(company.spot(), 80, 400), code, "PERIMETER", medium, scene.year() - 1, known)
                .put("name", company.trade().word() + "企业周边" + number)
                .put("landUse", "0601")
                .link("linkedUnit", company.unit())
                .put("marker", number == 1);
    }

    /** Every point of the networks is seen once a year; two of this year's are still missing. */
    private Sheet pointChecks() {
        var checks = new Sheet("point-checks", "inspector");
        for (var year : scene.years()) {
            for (var i = 0; i < guarded.size(); i++) {
                var day = draw.day(LocalDate.of(year, 4, 1), LocalDate.of(year, 9, 30));
                if (!scene.past(day) || year == scene.year() && i % 14 == 13) continue;
                var worn = i % 11 == 7 && year == scene.year() - 1;
                var moving = i == 20 && year == scene.year();
                var row = checks.add(day)
                        .link("point", guarded.get(i))
                        .put("regionCode", guarded.get(i).text("regionCode"))
                        .happened("checkedOn", day)
                        .put("inspector", Scene.person(draw))
                        .put("condition", worn ? "MARKER_DAMAGED" : moving ? "MOVE" : "INTACT");
                if (worn) row.put("details", "标志牌倾倒，已重新固定。");
                if (moving) {
                    row.put("details", "点位位于拟建道路红线内。").happened("moveRequestedOn", day).put("moveReason", "道路建设占用，申请在同一单元内移位。");
                }
            }
        }
        return checks;
    }

    private Sheet campaigns() {
        var campaigns = new Sheet("survey-campaigns", "name");
        campaign(campaigns, "农用地土壤污染状况详查", "FARMLAND", 2018, 112, 112, 236, 236)
                .happened("resultReceivedOn", LocalDate.of(2020, 7, 15))
                .put("resultLetterNo", Scene.document("河环函", 2020, 77))
                .put("pollutedMu", "2730")
                .put("exceedingProduce", "0.9")
                .put("archiveVolumes", 16)
                .happened("archiveHandedOverOn", LocalDate.of(2020, 9, 2))
                .put("archiveReceiver", "区档案馆")
                .put("archiveReceiptNo", "档移2020-09" + Scene.DEMO);
        campaign(campaigns, "重点行业企业用地调查", "ENTERPRISE", 2020, 24, 24, 58, 58)
                .happened("resultReceivedOn", LocalDate.of(2021, 10, 20))
                .put("resultLetterNo", Scene.document("河环函", 2021, 103))
                .put("archiveVolumes", 24);
        campaign(campaigns, "化工园区及周边地下水调查", "GROUNDWATER", scene.year() - 1, 18, 18, 36, 36)
                .happened("resultReceivedOn", scene.ifPast(LocalDate.of(scene.year(), 3, 12)))
                .put("resultLetterNo", scene.past(LocalDate.of(scene.year(), 3, 12)) ? Scene.document("河环函", scene.year(), 20) : null);
        campaign(campaigns, "耕地土壤重金属污染成因排查", "FARMLAND", scene.year() - 1, 64, 61, 128, 120);
        campaign(campaigns, "土壤污染状况普查准备", "CENSUS", scene.year(), 96, 52, 192, 60);
        return campaigns;
    }

    private Row campaign(Sheet campaigns, String name, String kind, int year, int points, int verified, int samples, int delivered) {
        return campaigns.add(year >= scene.year() ? LocalDate.of(year, 3, 20) : scene.opening())
                .put("name", name)
                .put("kind", kind)
                .put("year", year)
                .put("organiser", "省、市统一组织，区级配合")
                .put("pointsAssigned", points)
                .put("pointsVerified", verified)
                .put("samplesDue", samples)
                .put("samplesDelivered", delivered);
    }

    /** Fills the directory too: when an item was updated last follows from its exchanges. */
    private Sheet exchanges(Sheet directory) {
        var exchanges = new Sheet("data-exchanges", "batch");
        for (var i = 0; i < ITEMS.size(); i++) {
            var item = ITEMS.get(i);
            var months = switch (item.cycle()) {
                case "MONTH" -> 3;
                case "QUARTER" -> 6;
                case "HALF_YEAR" -> 8;
                default -> 12;
            };
            var due = scene.horizon().plusDays(i % 6 == 4 ? -35 : draw.between(20, 90));
            var row = directory.add(scene.opening())
                    .put("name", item.name())
                    .put("owner", item.owner())
                    .put("cycle", item.cycle())
                    .put("share", item.share())
                    .put("shareBasis", item.share().equals("OPEN") ? null : item.share().equals("CLOSED") ? "省级发布前不予共享" : "书面申请，用于土壤污染防治工作")
                    .put("recipients", item.recipients())
                    .put("platform", item.platform())
                    .put("confidentiality", item.share().equals("OPEN") ? "PUBLIC" : "INTERNAL");
            if (item.cycle().equals("ONCE")) continue;
            row.put("nextDue", due);
            for (var day = scene.opening().plusDays(20L + i * 5L); scene.past(day); day = day.plusMonths(months)) {
                exchange(exchanges, row, item, i, day);
            }
        }
        return exchanges;
    }

    private void exchange(Sheet exchanges, Row directoryRow, Item item, int place, LocalDate day) {
        var uploaded = !item.platform().isEmpty();
        var rows = draw.between(12, 640);
        var partly = draw.chance(0.08);
        exchanges.add(day)
                .link("item", directoryRow)
                .put("batch", "JH%d%02d-%02d".formatted(day.getYear(), day.getMonthValue(), place + 1))
                .put("direction", uploaded ? "UPLOADED" : "GIVEN")
                .put("partner", uploaded ? item.platform() : item.recipients())
                .happened("exchangedOn", day)
                .put("rows", rows)
                .put("outcome", partly ? "PARTLY" : "ACCEPTED")
                .put("returnedRows", partly ? draw.between(1, 9) : null)
                .put("receiptNo", "HZ%d%04d".formatted(day.getYear(), draw.between(1, 9999)))
                .put("message", partly ? "部分记录缺少坐标，补充后重报。" : null);
    }
}
