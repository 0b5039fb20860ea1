create trigger unit_override_announced after insert or update or delete on catalogue.unit_override
    for each statement execute function catalogue.announce_change();
