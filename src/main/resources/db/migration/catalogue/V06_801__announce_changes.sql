-- Whoever changes these rows, this node, another or an official's own SQL: every node hears of it once it is committed.
create function catalogue.announce_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('motcua', 'catalogue');
    return null;
end
$$;

create trigger procedure_version_announced after insert or update or delete on catalogue.procedure_version
    for each statement execute function catalogue.announce_change();

create trigger confirmation_announced after insert or update or delete on catalogue.confirmation
    for each statement execute function catalogue.announce_change();
