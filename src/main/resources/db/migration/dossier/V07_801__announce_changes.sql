-- Whoever changes these rows, this node, another or an official's own SQL: every node hears of it once it is committed.
create function dossier.announce_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('motcua', 'dossier');
    return null;
end
$$;

create trigger rule_announced after insert or update or delete on dossier.rule
    for each statement execute function dossier.announce_change();
