-- The viewer reads back from now, of everything or of one kind of act.
create index entry_by_time on audit.entry (at desc, id desc);
create index entry_by_action on audit.entry (action, at desc, id desc);
