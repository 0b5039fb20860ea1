package vn.motcua.organization.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.ConsistencyCheck;

/** What must hold of units, whoever wrote them. */
@Configuration(proxyBeanMethods = false)
class OrganizationChecks {

    @Bean
    ConsistencyCheck communesHaveAParent(JdbcClient db, Clock clock) {
        return new Check("organization.communes-have-a-parent", db, clock, """
                select 'Đơn vị ' || unit.code || ' không trực thuộc một tỉnh, thành phố đang có'
                  from organization.unit_edition as unit
                 where unit.kind in ('WARD', 'COMMUNE', 'SPECIAL_ZONE')
                   and unit.valid_from <= :today and coalesce(unit.valid_until > :today, true)
                   and not exists (
                       select 1
                         from organization.unit_edition as parent
                        where parent.unit_id = unit.parent_id
                          and parent.kind = 'PROVINCE'
                          and parent.valid_from <= :today and coalesce(parent.valid_until > :today, true))
                 order by unit.code
                 limit 20
                """);
    }

    @Bean
    ConsistencyCheck communesHaveACentre(JdbcClient db, Clock clock) {
        return new Check("organization.communes-have-a-centre", db, clock, """
                select 'Đơn vị ' || unit.code || ' chưa có Trung tâm với ít nhất một điểm tiếp nhận'
                  from organization.unit_edition as unit
                 where unit.kind in ('WARD', 'COMMUNE', 'SPECIAL_ZONE', 'CITY_CENTRE')
                   and unit.parent_id = (select unit_id from organization.home)
                   and unit.valid_from <= :today and coalesce(unit.valid_until > :today, true)
                   and not exists (select 1 from organization.reception_point where unit_id = unit.unit_id)
                 order by unit.code
                 limit 20
                """);
    }

    @Bean
    ConsistencyCheck unitsAreOneThingAtATime(JdbcClient db, Clock clock) {
        return new Check("organization.one-version-at-a-time", db, clock, """
                select 'Đơn vị ' || earlier.code || ' có hai tên gọi cùng ngày ' || later.valid_from
                  from organization.unit_edition as earlier
                  join organization.unit_edition as later
                    on later.unit_id = earlier.unit_id and later.valid_from > earlier.valid_from
                 where coalesce(earlier.valid_until > later.valid_from, true)
                 order by earlier.code
                 limit 20
                """);
    }

    @Bean
    ConsistencyCheck codesBelongToOneUnitAtATime(JdbcClient db, Clock clock) {
        return new Check("organization.one-unit-per-code", db, clock, """
                select 'Mã ' || code || ' đang thuộc ' || count(*) || ' đơn vị'
                  from organization.unit_edition
                 where valid_from <= :today and coalesce(valid_until > :today, true)
                 group by code
                having count(*) > 1
                 order by code
                 limit 20
                """);
    }

    @Bean
    ConsistencyCheck unitsThatWentWholeWentToOnePlace(JdbcClient db, Clock clock) {
        return new Check("organization.wholes-go-to-one-place", db, clock, """
                select 'Đơn vị ' || coalesce(min(unit.code), min(whole.from_id)::text) || ' ghi nhập toàn bộ vào nhiều nơi'
                  from organization.succession as whole
                  left join organization.unit_edition as unit on unit.unit_id = whole.from_id
                 where whole.day <= :today
                 group by whole.from_id, whole.day
                having bool_or(whole.share = 'WHOLE') and count(distinct whole.into_id) > 1
                 order by 1
                 limit 20
                """);
    }

    @Bean
    ConsistencyCheck publicServiceUnitsAreOneThingAtATime(JdbcClient db, Clock clock) {
        return new Check("organization.one-public-service-edition-at-a-time", db, clock, """
                select 'Đơn vị sự nghiệp ' || earlier.code || ' có hai giai đoạn cùng ngày ' || later.valid_from
                  from organization.public_service_edition as earlier
                  join organization.public_service_edition as later
                    on later.code = earlier.code and later.valid_from > earlier.valid_from
                 where coalesce(earlier.valid_until > later.valid_from, true)
                 order by earlier.code, later.valid_from
                 limit 20
                """);
    }

    @Bean
    ConsistencyCheck reorganisedUnitsAgreeWithTheirDays(JdbcClient db, Clock clock) {
        return new Check("organization.public-service-reorganisations-agree", db, clock, """
                with told as (
                    select reorganised.code, reorganised.side, reorganisation.id, reorganisation.day,
                           exists (select
                                     from organization.public_service_edition as edition
                                    where edition.code = reorganised.code and edition.valid_from < reorganisation.day
                                      and coalesce(edition.valid_until >= reorganisation.day, true)) as was_there,
                           exists (select
                                     from organization.public_service_edition as edition
                                    where edition.code = reorganised.code and edition.valid_from <= reorganisation.day
                                      and coalesce(edition.valid_until > reorganisation.day, true)) as is_there
                      from organization.public_service_reorganised as reorganised
                      join organization.public_service_reorganisation as reorganisation
                        on reorganisation.id = reorganised.reorganisation_id)
                select 'Đơn vị sự nghiệp ' || code || ' không khớp với lần sắp xếp ngày ' || day
                  from told
                 where (side = 'BEFORE' and not was_there)
                    or (side = 'AFTER' and not is_there)
                    or (side = 'BEFORE' and is_there
                        and not exists (
                            select
                              from organization.public_service_reorganised as after
                             where after.reorganisation_id = told.id and after.side = 'AFTER' and after.code = told.code))
                 order by day, code
                 limit 20
                """);
    }

    private record Check(String name, JdbcClient db, Clock clock, String sql) implements ConsistencyCheck {

        @Override
        public List<String> findings() {
            return db.sql(sql)
                    .param("today", today())
                    .query((row, index) -> row.getString(1))
                    .list();
        }

        private LocalDate today() {
            return CivilTime.day(clock.instant());
        }
    }
}
