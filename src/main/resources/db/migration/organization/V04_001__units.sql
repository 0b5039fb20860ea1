create schema organization;

-- A unit is only an identity. fact_key is how the shipped fact files name it, for ever; it is no code of the unit.
create table organization.unit (
    id       integer not null generated always as identity,
    fact_key text    not null,
    constraint unit_pk primary key (id),
    constraint unit_fact_key_unique unique (fact_key)
);

-- What the unit was called, and where it belonged, from a day until (not including) a day.
create table organization.unit_version (
    unit_id     integer not null,
    valid_from  date    not null,
    valid_until date    null,
    kind        text    not null,
    code        text    not null,
    name        text    not null,
    parent_id   integer null,
    confirmed   boolean not null,
    source      text    not null,
    constraint unit_version_pk primary key (unit_id, valid_from),
    constraint unit_version_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint unit_version_parent_fk foreign key (parent_id) references organization.unit (id),
    constraint unit_version_lasts check (valid_until > valid_from),
    constraint unit_version_kind_known check (kind in
        ('PROVINCE', 'WARD', 'COMMUNE', 'SPECIAL_ZONE', 'DEPARTMENT', 'VERTICAL_AGENCY', 'CITY_CENTRE')),
    constraint unit_version_code_shape check (code ~ '^[0-9A-Z]+(-[0-9A-Z]+)?$'),
    constraint unit_version_name_nfc check (name <> '' and name is nfc normalized),
    constraint unit_version_only_provinces_stand_alone check ((kind = 'PROVINCE') = (parent_id is null))
);
create unique index unit_version_open_code_unique on organization.unit_version (code) where valid_until is null;
create unique index unit_version_open_once on organization.unit_version (unit_id) where valid_until is null;
create index unit_version_parent on organization.unit_version (parent_id);

-- Empty address or phone: not known yet. An identification code an official has set is never overwritten by a fact file.
create table organization.centre (
    unit_id             integer not null,
    name                text    not null,
    address             text    not null,
    phone               text    not null,
    identification_code text    not null,
    code_confirmed      boolean not null,
    code_set_by         text    not null,
    saturday            text    not null,
    source              text    not null,
    constraint centre_pk primary key (unit_id),
    constraint centre_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint centre_identification_code_unique unique (identification_code),
    constraint centre_identification_code_shape check (identification_code ~ '^[A-Y][0-9]{2}([.][0-9A-Z]{1,3}){0,3}$'),
    constraint centre_code_set_by_known check (code_set_by in ('FACTS', 'OFFICIAL')),
    constraint centre_saturday_known check (saturday in ('CLOSED', 'RECEIVE', 'RECEIVE_AND_RETURN', 'ALSO_SIGN'))
);

-- ISO weekdays, Monday 1 to Sunday 7; Vietnamese clock faces.
create table organization.opening_hours (
    unit_id integer  not null,
    weekday smallint not null,
    opens   time     not null,
    closes  time     not null,
    constraint opening_hours_pk primary key (unit_id, weekday, opens),
    constraint opening_hours_centre_fk foreign key (unit_id) references organization.centre (unit_id),
    constraint opening_hours_weekday_known check (weekday between 1 and 7),
    constraint opening_hours_last check (closes > opens)
);

create table organization.reception_point (
    unit_id integer  not null,
    number  smallint not null,
    name    text     not null,
    address text     not null,
    source  text     not null,
    constraint reception_point_pk primary key (unit_id, number),
    constraint reception_point_centre_fk foreign key (unit_id) references organization.centre (unit_id),
    constraint reception_point_number_positive check (number > 0),
    constraint reception_point_named check (name <> '')
);

create table organization.fact_file (
    name         text        not null,
    content_hash text        not null,
    loaded_at    timestamptz not null,
    constraint fact_file_pk primary key (name)
);

-- Counts the changes of this schema, so that every node knows when its copy in memory is stale.
create table organization.revision (
    only_row boolean not null default true,
    number   bigint  not null,
    constraint revision_pk primary key (only_row),
    constraint revision_one_row check (only_row)
);
insert into organization.revision (number) values (0);
