-- Where books of former units lie: a rule for all units of the home province, or for one; by the years of the entries.
create table organization.book_rule (
    id         integer not null generated always as identity,
    register   text    not null,
    unit_id    integer null,
    level      text    not null,
    from_year  integer not null,
    until_year integer not null,
    holder_id  integer null,
    confirmed  boolean not null,
    basis      text    not null,
    constraint book_rule_pk primary key (id),
    constraint book_rule_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint book_rule_holder_fk foreign key (holder_id) references organization.unit (id),
    constraint book_rule_once unique nulls not distinct (register, unit_id, level, from_year, holder_id),
    constraint book_rule_register_known check (register in ('CIVIL_STATUS', 'CERTIFICATION', 'LAND')),
    constraint book_rule_level_known check (level in ('COMMUNE', 'DISTRICT')),
    constraint book_rule_years check (from_year between 1945 and until_year),
    constraint book_rule_says_why check (basis <> '')
);
comment on column organization.book_rule.unit_id is 'null: all units of the level';
comment on column organization.book_rule.holder_id is 'null: whoever answers for the unit today';
