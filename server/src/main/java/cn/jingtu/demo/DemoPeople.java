package cn.jingtu.demo;

import cn.jingtu.access.Accounts.NewPerson;
import cn.jingtu.access.Accounts.NewPost;
import cn.jingtu.access.Accounts;
import cn.jingtu.access.Organisation.Kind;
import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Posts;
import cn.jingtu.demo.records.Draw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One demo person for every role, and the three grades of every department, town and office that the table names. */
@Component
@ConditionalOnProperty("jingtu.demo")
class DemoPeople {

    /** A post, and the name by which scripts and sign-in links call it, e.g. {@code R-DEPT-OP@agriculture}. */
    record Seat(String name, String role, String organisationKey, String title) {}

    static final List<String> GRADES = List.of("R-DEPT-OP", "R-DEPT-CHK", "R-DEPT-SIGN");
    private static final List<String> GRADE_TITLES = List.of("经办", "审核", "负责人");

    private final Organisations organisations;
    private final Accounts accounts;
    private final Posts posts;

    DemoPeople(Organisations organisations, Accounts accounts, Posts posts) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.posts = posts;
    }

    /** The seats of the demo, those of one role only first: they are the ones to sign in with. */
    List<Seat> seats(LocalDate today) {
        var seats = new ArrayList<Seat>();
        single(seats, "R-GOV", "government-office", "督查");
        single(seats, "R-LEAD", "government", "分管副区长");
        single(seats, "R-EPB-COORD", "ecology", "土壤岗");
        single(seats, "R-EPB-ENF", "ecology", "执法");
        single(seats, "R-EPB-MON", "ecology", "监测");
        single(seats, "R-EPB-EM", "ecology", "应急");
        single(seats, "R-FIN", "finance", "资金管理");
        single(seats, "R-AUDIT", "audit", "审计");
        single(seats, "R-JUST", "procuratorate", "公益诉讼检察");
        single(seats, "R-ADM", "government-office", "系统管理员");
        single(seats, "R-SEC", "government-office", "安全管理员");
        single(seats, "R-UP", "demo-city-ecology", "上级审核");
        single(seats, "R-ENT", "demo-enterprise", "环保专员");
        single(seats, "R-USER", "demo-land-user", "土地使用权人");
        single(seats, "R-AGENCY", "demo-agency", "项目负责人");
        single(seats, "R-EXPERT", "demo-experts", "评审专家");
        for (var grade = 0; grade < GRADES.size(); grade++) {
            seats.add(new Seat("R-ORG" + number(grade), "R-ORG", "organisation-department", "干部监督" + GRADE_TITLES.get(grade)));
            seats.add(new Seat("R-DISC" + number(grade), "R-DISC", "discipline", "监督检查" + GRADE_TITLES.get(grade)));
        }
        for (var town : organisations.active(Kind.TOWN, today)) {
            seats.add(new Seat("R-TOWN@" + town.key(), "R-TOWN", town.key(), "生态环境办"));
        }
        for (var office : offices(today)) {
            for (var grade = 0; grade < GRADES.size(); grade++) {
                seats.add(new Seat(GRADES.get(grade) + "@" + office.key(), GRADES.get(grade), office.key(), GRADE_TITLES.get(grade)));
            }
        }
        return seats;
    }

    /**
     * Makes the people and posts of {@code seats} that are not there yet, all or none.
     *
     * @return the post of each seat, in their order
     */
    @Transactional
    List<Posts.Holder> settle(List<Seat> seats, LocalDate since, LocalDate today, Draw draw) {
        var settled = new ArrayList<Posts.Holder>();
        for (var seat : seats) {
            var organisation = organisations.findByKey(seat.organisationKey()).orElseThrow();
            settled.add(posts.holders(organisation.id(), seat.role(), today).stream()
                    .filter(holder -> holder.organisationId() == organisation.id() && holder.title().equals(seat.title()))
                    .findFirst()
                    .orElseGet(() -> make(seat, organisation, since, draw)));
        }
        return settled;
    }

    private Posts.Holder make(Seat seat, Organisation organisation, LocalDate since, Draw draw) {
        var login = seat.name().toLowerCase(java.util.Locale.ROOT).replaceFirst("^r-", "").replace('@', '.');
        var person = accounts.addPerson(new NewPerson(
                draw.personName() + "（演示）", login, login + "@demo.invalid", "", "zh", true));
        var post = accounts.addPost(new NewPost(organisation.id(), seat.role(), seat.title(), since, true));
        accounts.handOver(post, person, since, "演示数据");
        return posts.find(post).orElseThrow();
    }

    /** Departments of today, and the offices that lead a row without being one. */
    private List<Organisation> offices(LocalDate today) {
        var offices = new ArrayList<>(organisations.active(Kind.DEPARTMENT, today));
        for (var key : List.of("government-office", "publicity-department", "procuratorate", "court")) {
            offices.add(organisations.findByKey(key).orElseThrow());
        }
        return offices;
    }

    private static void single(List<Seat> seats, String role, String organisationKey, String title) {
        seats.add(new Seat(role, role, organisationKey, title));
    }

    private static String number(int grade) {
        return grade == 0 ? "" : "-" + (grade + 1);
    }
}
