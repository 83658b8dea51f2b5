package cn.jingtu.demo.records;

import static cn.jingtu.demo.records.Scene.DEMO;

import cn.jingtu.demo.records.EnterpriseRecords.Company;
import java.time.LocalDate;
import java.util.List;

/** Waste and mining as sources: storage places, mines and ponds, landfills, sludge (R26, R27, R30, R31). */
final class WasteRecords {

    private record Plant(String town, String name, String kind, int capacity, int wetT) {}

    private static final List<Plant> PLANTS = List.of(
            new Plant("源南", "示例市区污水处理厂", "URBAN", 120_000, 340),
            new Plant("高埔岗", "示例高新区污水处理厂", "INDUSTRIAL", 60_000, 240),
            new Plant("埔前", "示例埔前镇污水处理厂", "TOWN", 10_000, 70),
            new Plant("源西", "示例源西污水处理厂", "URBAN", 30_000, 130),
            new Plant("城东", "示例城东污水处理厂", "URBAN", 25_000, 110),
            new Plant("源南", "示例污泥干化处置中心", "SLUDGE", 300, 0),
            new Plant("埔前", "示例污泥堆肥场", "SLUDGE", 80, 0));

    private static final List<String> WASTES = List.of("SW07", "SW59", "SW17", "SW02", "SW70", "HW17", "SW03", "LEGACY");

    private final Scene scene;
    private final EnterpriseRecords industry;
    private final FarmlandRecords farmland;
    private final ConstructionRecords construction;
    private final Draw draw;

    WasteRecords(Scene scene, EnterpriseRecords industry, FarmlandRecords farmland, ConstructionRecords construction) {
        this.scene = scene;
        this.industry = industry;
        this.farmland = farmland;
        this.construction = construction;
        this.draw = scene.draw("waste");
    }

    List<Sheet> sheets() {
        var mines = new Sheet("mines", "name");
        var plants = new Sheet("sewage-plants", "name");
        return List.of(sites(), mines, ponds(mines), landfills(), plants, sludge(plants));
    }

    private Sheet sites() {
        var sheet = new Sheet("waste-sites", "name");
        var working = industry.companies().stream().filter(Company::operating).toList();
        for (var i = 0; i < 24; i++) {
            var company = working.get(i * 2 % working.size());
            var kind = WASTES.get(i % WASTES.size());
            var legacy = kind.equals("LEGACY");
            var found = scene.opening().plusDays(15 + i * 24L);
            if (!scene.past(found)) continue;
            var tight = i % 3 != 0;
            var areaM2 = draw.between(3, 40) * 50;
            var row = sheet.add(found)
                    .within(scene.ground().over(scene.ground().near(company.spot(), 20, 150), areaM2))
                    .put("name", "%s%s堆场%d".formatted(company.spot().town().name(), legacy ? "历史遗留废渣" : "示例", i + 1))
                    .put("wasteKind", kind)
                    .put("hazardous", kind.startsWith("HW"))
                    .put("owner", legacy ? company.spot().town().name() : company.name())
                    .put("stockT", draw.between(20, 900))
                    .put("areaM2", areaM2)
                    .put("antiScatter", true)
                    .put("antiLoss", tight || i % 2 == 0)
                    .put("antiSeepage", tight)
                    .put("riskGrade", legacy ? "HIGH" : tight ? "LOW" : "MEDIUM")
                    .happened("foundOn", found);
            if (legacy) row.link("affectedUnit", farmland.units("STRICT").get(i % 5).row());
            else row.link("enterprise", company.row());
            if (tight) continue;
            var fixed = found.plusDays(draw.between(60, 150));
            row.put("problem", legacy ? "露天堆存，无防渗" : "防渗层破损、导流沟堵塞").put("plan", "修复防渗层，完善围挡和导排").put("due", found.plusDays(160));
            if (i == 12 || i == 18 || !scene.past(fixed.plusDays(25))) continue;
            row.happened("fixedOn", fixed).happened("acceptedOn", fixed.plusDays(20)).put("acceptanceNo", Scene.document("源环验", fixed.getYear(), i + 1));
        }
        return sheet;
    }

    private Sheet ponds(Sheet mines) {
        var ponds = new Sheet("tailings-ponds", "name");
        var minerals = List.of("建筑用花岗岩", "陶瓷土", "铁矿", "铅锌矿", "水泥用灰岩");
        var states = List.of("PRODUCING", "PRODUCING", "ABANDONED", "CLOSED", "SUSPENDED");
        for (var i = 0; i < minerals.size(); i++) {
            var town = scene.town(List.of("高埔岗", "埔前", "埔前", "源西", "高埔岗").get(i));
            var damaged = draw.between(60, 260);
            var working = states.get(i).equals("PRODUCING");
            var due = draw.between(80, 400);
            var area = scene.ground().area(town, draw.between(100, 300) * 1000, 8_000);
            var mine = mines.add(scene.opening().plusDays(i))
                    .within(area)
                    .put("name", "示例%s矿%s".formatted(minerals.get(i), DEMO))
                    .put("uscc", working ? Scene.uscc(draw) : null)
                    .put("owner", working ? Scene.company("矿业") : town.name())
                    .put("mineral", minerals.get(i))
                    .put("mining", i == 3 ? "UNDERGROUND" : "OPEN_PIT")
                    .put("permitNo", working ? "C4416022019DEM%04d".formatted(i + 1) : null)
                    .put("permitUntil", working ? LocalDate.of(scene.year() + 3, 6, 30) : null)
                    .put("operation", states.get(i))
                    .put("areaMu", draw.between(150, 450))
                    .put("damagedMu", damaged)
                    .put("restoredMu", working ? damaged / 3 : damaged * 4 / 5)
                    .put("fundDue", working ? due : null)
                    .put("fundPaid", working ? i == 0 ? due : due * 9 / 10 : null)
                    .happened("checkedOn", scene.opening().plusDays(30));
            if (i == 3) mine.happened("acceptedOn", LocalDate.of(scene.year() - 1, 1, 20));
            if (i == 2 || i == 3) pond(ponds, mine, area.middle(), minerals.get(i), i == 3);
        }
        return ponds;
    }

    private void pond(Sheet ponds, Row mine, Ground.Spot middle, String mineral, boolean closed) {
        var treated = LocalDate.of(scene.year() - 1, 10, 30);
        var row = ponds.add(scene.opening().plusDays(35))
                .within(scene.ground().over(scene.ground().near(middle, 100, 300), 22_000))
                .link("mine", mine)
                .put("name", "示例%s尾矿库%s".formatted(mineral, DEMO))
                .put("owner", middle.town().name())
                .put("mineral", mineral)
                .put("pondClass", "FIVE")
                .put("safety", "NORMAL")
                .put("overhead", false)
                .put("operation", closed ? "CLOSED" : "STOPPED")
                .put("designVolume", 18)
                .put("storedVolume", draw.decimal(6, 15, 1))
                .put("damHeight", draw.between(9, 18))
                .put("monitored", true)
                .happened("assessedOn", scene.opening())
                .happened("checkedOn", scene.opening().plusDays(20));
        if (closed && scene.past(treated.plusDays(60))) {
            row.put("plan", "一库一策：覆土复绿、截排水、下游监测井").happened("treatedOn", treated).happened("acceptedOn", treated.plusDays(50));
        } else {
            row.put("problem", "截洪沟局部淤塞");
        }
    }

    private Sheet landfills() {
        var sheet = new Sheet("simple-landfills", "name");
        var places = construction.landfills();
        for (var i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var town = place.town();
            var finished = LocalDate.of(scene.year() - 1, 5, 30).plusDays(i * 150L);
            var row = sheet.add(scene.opening().plusDays(45))
                    .put("regionCode", town.code())
                    .put("lon", place.row().text("lon"))
                    .put("lat", place.row().text("lat"))
                    .put("geometry", place.row().text("geometry"))
                    .link("plot", place.row())
                    .put("name", town.name() + "示例简易填埋场" + DEMO)
                    .put("operator", town.name())
                    .put("openedYear", 2003 + i)
                    .happened("closedOn", LocalDate.of(2017, 12, 31))
                    .put("stockM3", draw.between(20, 90) * 1000)
                    .put("areaM2", place.areaM2())
                    .put("leachate", i == 2 ? "COLLECTED" : "TREATED")
                    .put("gas", true)
                    .put("lining", false)
                    .put("wells", draw.between(3, 5))
                    .happened("planApprovedOn", LocalDate.of(scene.year() - 2, 6, 12));
            // Of the last one only the plan is there.
            if (i == 2 || !scene.past(finished.plusDays(50))) continue;
            row.put("treatment", i == 0 ? "COVER" : "SCREENING")
                    .happened("startedOn", finished.minusDays(200))
                    .happened("finishedOn", finished)
                    .happened("acceptedOn", finished.plusDays(45))
                    .put("acceptanceNo", Scene.document("源城管", finished.getYear(), 70 + i))
                    .put("aftercare", "每季度监测地下水，每半年监测填埋气。");
        }
        return sheet;
    }

    /** Every month of every plant; for two months the town plant had only a heap. */
    private Sheet sludge(Sheet plants) {
        var transfers = new Sheet("sludge-transfers", "sheetNo");
        for (var p = 0; p < PLANTS.size(); p++) {
            var plant = PLANTS.get(p);
            var town = scene.town(plant.town());
            var upgraded = plant.kind().equals("SLUDGE") || p == 1;
            var row = plants.add(scene.opening())
                    .at(scene.ground().spot(town, 4_500))
                    .put("name", plant.name() + DEMO)
                    .put("kind", plant.kind())
                    .put("operator", Scene.company("水务环保"))
                    .put("uscc", Scene.uscc(draw))
                    .put("capacity", plant.capacity())
                    .put("upgrade", upgraded ? "DONE" : p == 2 ? "UNDER_WAY" : "NOT_NEEDED")
                    .put("temporaryHeap", p == 2);
            if (upgraded) row.happened("acceptedOn", LocalDate.of(scene.year() - 2, 10, 12));
            if (p == 2) row.put("upgradeDue", LocalDate.of(scene.year() + 1, 3, 31));
            if (plant.wetT() == 0) continue;
            row.put("contractWith", Scene.company("污泥处置")).put("contractUntil", LocalDate.of(scene.year() + 1, 12, 31));
            for (var month = LocalDate.of(scene.year() - 1, 1, 1); scene.past(month.plusMonths(1)); month = month.plusMonths(1)) {
                transfer(transfers, row, plant, p, town.code(), month);
            }
        }
        return transfers;
    }

    private void transfer(Sheet transfers, Row plantRow, Plant plant, int place, String region, LocalDate month) {
        var heap = place == 2 && month.getYear() == scene.year() && (month.getMonthValue() == 5 || month.getMonthValue() == 6);
        var wet = draw.decimal(plant.wetT() * 0.9, plant.wetT() * 1.1, 1);
        var sent = month.plusDays(draw.between(5, 26));
        var method = heap ? "TEMPORARY" : draw.one(List.of("INCINERATION", "INCINERATION", "BUILDING", "LAND"));
        transfers.add(month.plusMonths(1))
                .link("plant", plantRow)
                .put("regionCode", region)
                .put("sheetNo", "WN%d%02d-%d".formatted(month.getYear(), month.getMonthValue(), place + 1))
                .happened("sentOn", sent)
                .put("wetT", wet)
                .put("moisture", draw.decimal(76, 80, 1))
                .put("carrier", Scene.company("环境运输"))
                .put("vehicle", Scene.plate(draw))
                .put("destination", heap ? "厂内临时堆场" : Scene.company("污泥处置"))
                .put("method", method)
                .put("receivedT", heap ? null : wet)
                .happened("receivedOn", heap ? null : sent.plusDays(1))
                .put("compliant", !heap);
    }
}
