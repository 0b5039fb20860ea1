-- Each public service unit by the code its budget knows it by, which never changes; names, governing bodies and scopes change with days.
create table organization.public_service_unit (
    code text not null,
    constraint public_service_unit_pk primary key (code),
    constraint public_service_unit_code_shape check (code ~ '^[0-9A-Za-z][0-9A-Za-z.-]{0,29}$')
);

create table organization.public_service_edition (
    code           text     not null,
    valid_from     date     not null,
    valid_until    date     null,
    name           text     not null,
    field          text     not null,
    scope          text     not null,
    governing_id   integer  null,
    governing_name text     null,
    autonomy       smallint null,
    confirmed      boolean  not null,
    basis          text     not null,
    constraint public_service_edition_pk primary key (code, valid_from),
    constraint public_service_edition_unit_fk foreign key (code) references organization.public_service_unit (code),
    constraint public_service_edition_governing_fk foreign key (governing_id) references organization.unit (id),
    constraint public_service_edition_governed_once check ((governing_id is null) <> (governing_name is null)),
    constraint public_service_edition_field_known check (field in
        ('EDUCATION', 'VOCATIONAL', 'HEALTH', 'CULTURE', 'MEDIA', 'SCIENCE', 'SOCIAL', 'ECONOMY', 'OTHER')),
    constraint public_service_edition_scope_known check (scope in ('UNDER_CITY', 'UNDER_DEPARTMENTS', 'UNDER_COMMUNES')),
    constraint public_service_edition_autonomy_group check (autonomy between 1 and 4),
    constraint public_service_edition_lasts check (valid_until > valid_from),
    constraint public_service_edition_name_nfc check (name <> '' and name is nfc normalized),
    constraint public_service_edition_says_where_from check (basis <> '')
);
comment on column organization.public_service_edition.autonomy is 'group of financial autonomy, 1 to 4; null while not known';
create index public_service_edition_listed on organization.public_service_edition (scope, field, code, valid_from);

-- What was merged, split, handed to another body, dissolved or made a company, on which day, by which decision.
create table organization.public_service_reorganisation (
    id       integer not null generated always as identity,
    day      date    not null,
    form     text    not null,
    decision text    not null,
    confirmed boolean not null,
    constraint public_service_reorganisation_pk primary key (id),
    constraint public_service_reorganisation_form_known check (form in ('MERGE', 'SPLIT', 'TRANSFER', 'DISSOLVE', 'CONVERT')),
    constraint public_service_reorganisation_says_where_from check (decision <> '')
);
create index public_service_reorganisation_by_day on organization.public_service_reorganisation (day);

create table organization.public_service_reorganised (
    reorganisation_id integer not null,
    side              text    not null,
    code              text    not null,
    constraint public_service_reorganised_pk primary key (reorganisation_id, side, code),
    constraint public_service_reorganised_of_fk foreign key (reorganisation_id) references organization.public_service_reorganisation (id),
    constraint public_service_reorganised_unit_fk foreign key (code) references organization.public_service_unit (code),
    constraint public_service_reorganised_side_known check (side in ('BEFORE', 'AFTER'))
);
create index public_service_reorganised_by_unit on organization.public_service_reorganised (code);
