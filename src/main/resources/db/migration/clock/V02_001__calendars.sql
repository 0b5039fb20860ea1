create schema if not exists clock;

create table clock.calendar (
    code   text not null,
    scope  text not null,
    parent text,
    name   text not null,
    origin text not null,
    constraint calendar_pk primary key (code),
    constraint calendar_parent_fk foreign key (parent) references clock.calendar (code),
    constraint calendar_scope_known check (scope in ('NATIONAL', 'CITY', 'UNIT')),
    constraint calendar_only_the_nation_stands_alone check ((scope = 'NATIONAL') = (parent is null)),
    constraint calendar_origin_known check (origin in ('FACTS', 'OFFICE'))
);
comment on table clock.calendar is 'Whose working time: the nation, a city, a unit by its official code. Upper layers are followed before their parent.';
comment on column clock.calendar.origin is 'FACTS shipped with the product and renewed by it; OFFICE entered by an official and never overwritten';

create table clock.calendar_year (
    calendar  text not null,
    year      integer not null,
    published boolean not null,
    source    text not null,
    origin    text not null,
    constraint calendar_year_pk primary key (calendar, year),
    constraint calendar_year_calendar_fk foreign key (calendar) references clock.calendar (code),
    constraint calendar_year_plausible check (year between 1990 and 2400),
    constraint calendar_year_origin_known check (origin in ('FACTS', 'OFFICE'))
);
comment on column clock.calendar_year.published is 'the days off of the year are officially announced; deadlines through other years are provisional';

create table clock.calendar_day (
    calendar text not null,
    day      date not null,
    kind     text not null,
    standing text not null,
    pair_day date,
    periods  text not null default '',
    spoken   text not null,
    source   text not null,
    origin   text not null,
    constraint calendar_day_pk primary key (calendar, day),
    constraint calendar_day_calendar_fk foreign key (calendar) references clock.calendar (code),
    constraint calendar_day_kind_known check (kind in ('HOLIDAY', 'COMPENSATORY', 'SWAP_OFF', 'SWAP_WORK', 'CLOSURE', 'HALF_DAY')),
    constraint calendar_day_standing_known check (standing in ('CONFIRMED', 'UNCONFIRMED', 'PROPOSAL')),
    constraint calendar_day_periods_shape check (periods ~ '^(\d\d:\d\d-\d\d:\d\d(,\d\d:\d\d-\d\d:\d\d)*)?$'),
    constraint calendar_day_half_day_states_periods check (kind <> 'HALF_DAY' or periods <> ''),
    constraint calendar_day_origin_known check (origin in ('FACTS', 'OFFICE'))
);
comment on column clock.calendar_day.standing is 'UNCONFIRMED official days apply, a PROPOSAL does not';
comment on column clock.calendar_day.pair_day is 'the other half of a swap';

create table clock.office_hours (
    calendar            text not null,
    weekday             integer not null,
    opens               time not null,
    closes              time not null,
    counts_for_deadline boolean not null,
    valid_from          date not null,
    valid_until         date,
    source              text not null,
    origin              text not null,
    constraint office_hours_pk primary key (calendar, weekday, opens, valid_from),
    constraint office_hours_calendar_fk foreign key (calendar) references clock.calendar (code),
    constraint office_hours_weekday_iso check (weekday between 1 and 7),
    constraint office_hours_close_after_opening check (closes > opens),
    constraint office_hours_until_after_from check (valid_until is null or valid_until >= valid_from),
    constraint office_hours_origin_known check (origin in ('FACTS', 'OFFICE'))
);
comment on column clock.office_hours.weekday is '1 Monday to 7 Sunday';

create table clock.fixed_holiday (
    calendar   text not null,
    month      integer not null,
    day        integer not null,
    from_year  integer not null,
    until_year integer,
    spoken     text not null,
    source     text not null,
    origin     text not null,
    constraint fixed_holiday_pk primary key (calendar, month, day, from_year),
    constraint fixed_holiday_calendar_fk foreign key (calendar) references clock.calendar (code),
    constraint fixed_holiday_is_a_day check (month between 1 and 12 and day between 1 and 31),
    constraint fixed_holiday_until_after_from check (until_year is null or until_year >= from_year),
    constraint fixed_holiday_origin_known check (origin in ('FACTS', 'OFFICE'))
);
comment on table clock.fixed_holiday is 'Holidays on the same solar day of every year, also of years without a published calendar';

create table clock.rule_value (
    calendar    text not null,
    rule        text not null,
    value       text not null,
    valid_from  date not null,
    valid_until date,
    source      text not null,
    origin      text not null,
    constraint rule_value_pk primary key (calendar, rule, valid_from),
    constraint rule_value_calendar_fk foreign key (calendar) references clock.calendar (code),
    constraint rule_value_rule_known check (rule in ('SAME_DAY_CUTOFF')),
    constraint rule_value_cutoff_is_a_time check (rule <> 'SAME_DAY_CUTOFF' or value ~ '^([01]\d|2[0-3]):[0-5]\d$'),
    constraint rule_value_until_after_from check (valid_until is null or valid_until >= valid_from),
    constraint rule_value_origin_known check (origin in ('FACTS', 'OFFICE'))
);
comment on table clock.rule_value is 'What a text lays down and may change: value, since when, by which text';

create table clock.facts_loaded (
    content_hash text not null,
    loaded_at    timestamptz not null,
    constraint facts_loaded_pk primary key (content_hash)
);
comment on table clock.facts_loaded is 'One row: the hash of the shipped facts last written, so that an unchanged start writes nothing';
