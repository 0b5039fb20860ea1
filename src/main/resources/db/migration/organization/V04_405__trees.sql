-- The same units in other orders than the government's own (unit_edition.parent_id): party organisations, vertical agencies, public
-- service units. A node that is the same place as a unit names it.
create table organization.tree_node (
    id          integer not null generated always as identity,
    tree        text    not null,
    fact_key    text    not null,
    name        text    not null,
    unit_id     integer null,
    parent_id   integer null,
    valid_from  date    not null,
    valid_until date    null,
    confirmed   boolean not null,
    basis       text    not null,
    constraint tree_node_pk primary key (id),
    constraint tree_node_fact_key_unique unique (fact_key),
    constraint tree_node_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint tree_node_parent_fk foreign key (parent_id) references organization.tree_node (id),
    constraint tree_node_tree_known check (tree in ('PARTY', 'VERTICAL', 'PUBLIC_SERVICE')),
    constraint tree_node_lasts check (valid_until > valid_from),
    constraint tree_node_name_nfc check (name <> '' and name is nfc normalized)
);
create index tree_node_parent on organization.tree_node (parent_id);
create index tree_node_unit on organization.tree_node (unit_id);

-- How many public service units somebody has published, of whom, before and after a day of reorganisation; shares are computed.
create table organization.public_service_count (
    scope     text    not null,
    day       date    not null,
    number    integer not null,
    confirmed boolean not null,
    source    text    not null,
    constraint public_service_count_pk primary key (scope, day),
    constraint public_service_count_scope_known check (scope in ('NATION', 'CITY', 'UNDER_CITY', 'UNDER_DEPARTMENTS', 'UNDER_COMMUNES')),
    constraint public_service_count_number check (number >= 0),
    constraint public_service_count_says_where_from check (source <> '')
);
