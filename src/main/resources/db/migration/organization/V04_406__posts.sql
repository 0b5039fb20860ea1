-- The posts a unit has by law, for all units of a kind or for one; who holds them is identity's.
create table organization.post (
    id          integer not null generated always as identity,
    fact_key    text    not null,
    unit_id     integer null,
    unit_kind   text    null,
    number      integer not null,
    title       text    not null,
    most        integer not null,
    valid_from  date    not null,
    valid_until date    null,
    confirmed   boolean not null,
    basis       text    not null,
    constraint post_pk primary key (id),
    constraint post_fact_key_unique unique (fact_key),
    constraint post_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint post_of_somebody check ((unit_id is null) <> (unit_kind is null)),
    constraint post_lasts check (valid_until > valid_from),
    constraint post_most_positive check (most > 0),
    constraint post_title_nfc check (title <> '' and title is nfc normalized)
);
create index post_by_unit on organization.post (unit_id);
