-- Whoever changes these rows, this node, another or an official's own SQL: every node hears of it once it is committed.
create function clock.announce_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('motcua', 'clock');
    return null;
end
$$;

create trigger calendar_announced after insert or update or delete on clock.calendar
    for each statement execute function clock.announce_change();

create trigger calendar_year_announced after insert or update or delete on clock.calendar_year
    for each statement execute function clock.announce_change();

create trigger office_hours_announced after insert or update or delete on clock.office_hours
    for each statement execute function clock.announce_change();

create trigger fixed_holiday_announced after insert or update or delete on clock.fixed_holiday
    for each statement execute function clock.announce_change();

create trigger rule_value_announced after insert or update or delete on clock.rule_value
    for each statement execute function clock.announce_change();

create trigger calendar_day_announced after insert or update or delete on clock.calendar_day
    for each statement execute function clock.announce_change();
