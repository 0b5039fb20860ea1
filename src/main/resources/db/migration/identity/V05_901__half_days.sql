-- Somebody may be away for half a day: that is one row of one day with its half. Half a day ends at noon.
alter table identity.absence add column half text;
alter table identity.absence add constraint absence_half check (half in ('MORNING', 'AFTERNOON'));
alter table identity.absence add constraint absence_half_of_one_day check (half is null or from_day = last_day);

-- As identity.grants_of was, for a half of the day.
create function identity.grants_at(who uuid, today date, part text) returns text[] language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
begin
    return (
    select array_agg(concat_ws('|', g.unit, g.role, array_to_string(g.fields, ','), array_to_string(g.procedures, ','), g.source,
                               coalesce(g.paper::text, ''), coalesce(g.lender::text, ''))
                     order by g.source <> 'POSITION', g.unit, g.role, g.id)
      from (
        select p.unit, p.role, p.fields, '{}'::text[] as procedures, 'POSITION' as source, null::uuid as paper, null::uuid as lender,
               p.id
          from identity.position p
         where p.account = who
           and p.from_day <= today and (p.until_day is null or p.until_day > today)
           and not exists (select from identity.secondment s
                             join identity.absence b on b.id = s.absence
                            where s.officer = who and s.from_unit = p.unit
                              and today between s.from_day and s.last_day and b.ended_at is null)
        union all
        select u.unit, u.role, u.fields, u.procedures, u.line, u.id, u.issuer, u.id
          from identity.authority u
         where u.receiver = who and u.last_day >= today and identity.counts(u, today)
        union all
        select p.unit, p.role, p.fields, '{}', 'ABSENCE', b.id, b.account, p.id
          from identity.absence b
          join identity.position p on p.account = b.account
         where b.substitute = who
           and today between b.from_day and b.last_day and b.ended_at is null
           and (b.half is null or b.half = part)
           and p.role in ('RECEPTION_OFFICER', 'EXAMINING_OFFICER', 'CLERK')
           and p.from_day <= today and (p.until_day is null or p.until_day > today)
           and (b.kind <> 'SECONDMENT' or p.unit in (select s.from_unit from identity.secondment s where s.absence = b.id))
        union all
        select s.to_unit, s.role, s.fields, '{}', 'SECONDMENT', s.id, s.stands_for, s.id
          from identity.secondment s
          join identity.absence b on b.id = s.absence
         where s.officer = who
           and today between s.from_day and s.last_day and b.ended_at is null) g
     where exists (select from identity.account a where a.id = who and a.status = 'ACTIVE'));
end
$$;

-- The name by which nodes of the former release ask, which know days only: for them the clock of the database says which half it is.
create or replace function identity.grants_of(who uuid, today date) returns text[] language plpgsql stable as $$
begin
    return identity.grants_at(who, today,
                              case when extract(hour from now() at time zone 'Asia/Ho_Chi_Minh') < 12 then 'MORNING' else 'AFTERNOON' end);
end
$$;
