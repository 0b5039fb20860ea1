-- Every leader's list asks who is away today and to whom something is lent: found by the day, however many papers have ended.
create index absence_running on identity.absence (last_day) where ended_at is null;
create index secondment_running on identity.secondment (last_day);
create index authority_running on identity.authority (last_day) where revoked_at is null;
