-- Units of before a reform are units like those of today, with kinds the former release does not know. It goes on reading and writing
-- the kinds it knows through the view, which goes with the release after this one.
alter table organization.unit_version rename to unit_edition;
alter table organization.unit_edition rename constraint unit_version_pk to unit_edition_pk;
alter table organization.unit_edition rename constraint unit_version_unit_fk to unit_edition_unit_fk;
alter table organization.unit_edition rename constraint unit_version_parent_fk to unit_edition_parent_fk;
alter table organization.unit_edition rename constraint unit_version_lasts to unit_edition_lasts;
alter table organization.unit_edition rename constraint unit_version_code_shape to unit_edition_code_shape;
alter table organization.unit_edition rename constraint unit_version_name_nfc to unit_edition_name_nfc;
alter table organization.unit_edition
    rename constraint unit_version_only_provinces_stand_alone to unit_edition_only_provinces_stand_alone;
alter table organization.unit_edition
    drop constraint unit_version_kind_known,
    add constraint unit_edition_kind_known check (kind in
        ('PROVINCE', 'DISTRICT', 'WARD', 'COMMUNE', 'TOWNSHIP', 'SPECIAL_ZONE', 'DEPARTMENT', 'VERTICAL_AGENCY', 'CITY_CENTRE'));
alter index organization.unit_version_open_code_unique rename to unit_edition_open_code_unique;
alter index organization.unit_version_open_once rename to unit_edition_open_once;
alter index organization.unit_version_parent rename to unit_edition_parent;
comment on column organization.unit_edition.valid_from is '1945-09-02: since when is not told';

create view organization.unit_version as
select unit_id, valid_from, valid_until, kind, code, name, parent_id, confirmed, source
  from organization.unit_edition
 where kind not in ('DISTRICT', 'TOWNSHIP');

-- What of a unit went into which other, from a day on. Takes the place of former_unit, which the former release still reads.
create table organization.succession (
    from_id   integer not null,
    into_id   integer not null,
    day       date    not null,
    share     text    not null,
    part      text    not null,
    basis     text    not null,
    confirmed boolean not null,
    constraint succession_pk primary key (from_id, into_id, day),
    constraint succession_from_fk foreign key (from_id) references organization.unit (id),
    constraint succession_into_fk foreign key (into_id) references organization.unit (id),
    constraint succession_goes_elsewhere check (from_id <> into_id),
    constraint succession_share_known check (share in ('WHOLE', 'PART')),
    constraint succession_part_of_a_part check (share = 'PART' or part = ''),
    constraint succession_part_nfc check (part is nfc normalized),
    constraint succession_says_why check (basis <> '')
);
comment on column organization.succession.part is 'in words, which part; empty where nobody has told';
create index succession_into on organization.succession (into_id);

-- The province whose communes work here.
create table organization.home (
    only_row boolean not null default true,
    unit_id  integer not null,
    source   text    not null,
    constraint home_pk primary key (only_row),
    constraint home_one_row check (only_row),
    constraint home_unit_fk foreign key (unit_id) references organization.unit (id)
);

-- Units and successions are many once a country is stored: a change of something else must not make every node read them again.
alter table organization.revision add column land bigint not null default 0;
comment on column organization.revision.land is 'counts the changes of units and successions alone';
