-- The leader's page counts the acts of a day by kind, up to a thousand of each, and opens them in their order: both read no more
-- than they show, however busy the day of the city. What asked the former index for a day of a unit asks this one kind by kind.
create index event_by_act on dossier.event (actor_unit, action, at, serial) where actor is not null;
drop index dossier.event_by_day;
