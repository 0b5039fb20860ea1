-- Whoever changes these rows, this node, another or an official's own SQL: every node hears of it once it is committed.
create function organization.announce_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('motcua', 'organization');
    return null;
end
$$;

create trigger revision_announced after insert or update or delete on organization.revision
    for each statement execute function organization.announce_change();
