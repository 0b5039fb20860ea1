-- Counts the changes of who is there and who stands in for whom, whoever makes them: every node knows when what it remembers of it is
-- stale. Once a transaction, for an import of many accounts would otherwise write the row as many times.
create table identity.presence_revision (
    only_row   boolean not null default true,
    number     bigint  not null,
    changed_in xid8,
    constraint presence_revision_pk primary key (only_row),
    constraint presence_revision_one_row check (only_row)
);
insert into identity.presence_revision (number) values (0);

create function identity.advance_presence() returns trigger language plpgsql as $$
begin
    update identity.presence_revision
       set number = number + 1, changed_in = pg_current_xact_id()
     where changed_in is distinct from pg_current_xact_id();
    return null;
end
$$;

create trigger position_advances_presence after insert or update on identity.position
    for each statement execute function identity.advance_presence();
create trigger absence_advances_presence after insert or update on identity.absence
    for each statement execute function identity.advance_presence();
create trigger secondment_advances_presence after insert or update on identity.secondment
    for each statement execute function identity.advance_presence();
create trigger authority_advances_presence after insert or update on identity.authority
    for each statement execute function identity.advance_presence();
create trigger account_advances_presence after update of status on identity.account
    for each statement execute function identity.advance_presence();
