create schema territory;

-- one imported file of boundaries; editions are kept, a day is answered by the latest that had begun by then
create table territory.edition (
    id          uuid        not null constraint edition_pk primary key,
    valid_from  date        not null,
    source      text        not null,
    file_name   text        not null,
    hash        text        not null,
    units       integer     not null,
    points      integer     not null,
    repaired    integer     not null,
    imported_at timestamptz not null,
    constraint edition_hash_shape check (hash ~ '^[0-9a-f]{64}$'),
    constraint edition_has_units check (units > 0 and points > 0 and repaired between 0 and units)
);

-- the area of one unit as well-known binary, longitude before latitude in WGS 84
create table territory.boundary (
    edition uuid    not null constraint boundary_edition_fk references territory.edition (id),
    unit_id integer not null,
    area    bytea   not null,
    constraint boundary_pk primary key (edition, unit_id)
);

-- Whoever changes these rows, this node, another or an official's own SQL: every node hears of it once it is committed.
create function territory.announce_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('motcua', 'territory');
    return null;
end
$$;

create trigger edition_announced after insert or update or delete on territory.edition
    for each statement execute function territory.announce_change();
