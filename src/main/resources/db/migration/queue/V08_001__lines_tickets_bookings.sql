-- The waiting room: who waits in which line, who calls, who has a slot. A ticket names nobody; only a booking holds a name and a
-- telephone number, and both are forgotten after some days.
create schema queue;

-- how the room is run: legal and local values with their dates and basis; dates may be past or to come
create table queue.rule (
    name      text not null,
    value     text not null,
    from_day  date not null,
    until_day date,
    basis     text not null,
    constraint rule_pk primary key (name, from_day),
    constraint rule_lasts check (until_day > from_day)
);
insert into queue.rule (name, value, from_day, basis) values
    ('priority.ELDERLY', '80', '2025-07-01', 'Luật Người cao tuổi 39/2009/QH12: ưu tiên người từ đủ 80 tuổi; việc áp dụng tại quầy một cửa chờ đối chiếu'),
    ('priority.DISABLED', '1', '2025-07-01', 'Luật Người khuyết tật 51/2010/QH12: ưu tiên người khuyết tật đặc biệt nặng, nặng; việc áp dụng tại quầy một cửa chờ đối chiếu'),
    ('priority.PREGNANT', '1', '2025-07-01', 'Quy ước nội bộ theo nếp phục vụ chung; chờ văn bản của Thành phố'),
    ('priority.MERIT', '1', '2025-07-01', 'Pháp lệnh Ưu đãi người có công với cách mạng 02/2020/UBTVQH14; việc áp dụng tại quầy một cửa chờ đối chiếu'),
    ('priority.SMALL_CHILD', '36', '2025-07-01', 'Quy ước nội bộ: người đi cùng trẻ dưới 36 tháng tuổi; chờ văn bản của Thành phố'),
    ('calling.most-before-ordinary', '2', '2025-07-01', 'Quy ước nội bộ: sau 02 lượt ưu tiên hoặc hẹn trước liền nhau phải gọi một lượt thường'),
    ('booking.tolerance-minutes', '15', '2025-07-01', 'Quy ước nội bộ: đến sớm hoặc muộn 15 phút vẫn giữ lượt hẹn'),
    ('booking.slot-minutes', '30', '2025-07-01', 'Quy ước nội bộ: mỗi khung giờ hẹn dài 30 phút'),
    ('booking.days-ahead', '14', '2025-07-01', 'Quy ước nội bộ: đặt trước tối đa 14 ngày'),
    ('booking.open-per-phone', '2', '2025-07-01', 'Quy ước nội bộ: mỗi số điện thoại giữ tối đa 02 lịch hẹn chưa đến'),
    ('booking.per-origin-hour', '30', '2025-07-01', 'Quy ước nội bộ: mỗi địa chỉ mạng đặt tối đa 30 lịch hẹn một giờ'),
    ('booking.wrong-codes-hour', '20', '2025-07-01', 'Quy ước nội bộ: mỗi địa chỉ mạng thử sai tối đa 20 mã một giờ'),
    ('booking.keep-days', '7', '2025-07-01', 'Quy ước nội bộ: xóa họ tên, số điện thoại sau giờ hẹn 07 ngày'),
    ('service.usual-minutes', '10', '2025-07-01', 'Quy ước nội bộ: dùng để ước tính khi hôm nay chưa đủ năm lượt đã phục vụ');

create table queue.line (
    id          integer  not null generated always as identity,
    unit_id     integer  not null,
    letter      text     not null,
    name        text     not null,
    name_en     text     not null,
    fields      text[]   not null,
    slot_places smallint not null,
    in_use      boolean  not null,
    constraint line_pk primary key (id),
    constraint line_letter_unique unique (unit_id, letter),
    constraint line_letter_shape check (letter ~ '^[A-Z]$'),
    constraint line_named check (name <> '' and name is nfc normalized),
    constraint line_places_sane check (slot_places between 0 and 200)
);

create table queue.counter (
    id        integer  not null generated always as identity,
    unit_id   integer  not null,
    number    smallint not null,
    in_use    boolean  not null,
    officer   uuid,
    seated_at timestamptz,
    constraint counter_pk primary key (id),
    constraint counter_number_unique unique (unit_id, number),
    constraint counter_number_positive check (number > 0),
    constraint counter_seat_whole check ((officer is null) = (seated_at is null))
);
create unique index counter_officer_sits_once on queue.counter (officer) where officer is not null;

create table queue.counter_line (
    counter_id integer not null,
    line_id    integer not null,
    constraint counter_line_pk primary key (counter_id, line_id),
    constraint counter_line_counter_fk foreign key (counter_id) references queue.counter (id),
    constraint counter_line_line_fk foreign key (line_id) references queue.line (id)
);
create index counter_line_by_line on queue.counter_line (line_id);

create table queue.device (
    id         uuid        not null,
    unit_id    integer     not null,
    kind       text        not null,
    name       text        not null,
    link_hash  text,
    link_until timestamptz not null,
    token_hash text,
    made_by    uuid        not null,
    made_at    timestamptz not null,
    opened_at  timestamptz,
    ended_at   timestamptz,
    constraint device_pk primary key (id),
    constraint device_link_unique unique (link_hash),
    constraint device_token_unique unique (token_hash),
    constraint device_kind_known check (kind in ('TOUCH', 'CALL')),
    constraint device_named check (name <> '')
);
create index device_by_unit on queue.device (unit_id, made_at);

-- what a touch screen may hand out by itself while it cannot reach the server: twenty numbers of a series of their own
create table queue.block (
    line_id   integer not null,
    day       date    not null,
    number    integer not null,
    device_id uuid    not null,
    constraint block_pk primary key (line_id, day, number),
    constraint block_line_fk foreign key (line_id) references queue.line (id),
    constraint block_device_fk foreign key (device_id) references queue.device (id)
);
create index block_by_device on queue.block (device_id, day);

create table queue.slot (
    line_id integer     not null,
    at      timestamptz not null,
    taken   smallint    not null,
    constraint slot_pk primary key (line_id, at),
    constraint slot_line_fk foreign key (line_id) references queue.line (id),
    constraint slot_taken_not_negative check (taken >= 0)
);

create table queue.booking (
    id             uuid        not null,
    unit_id        integer     not null,
    line_id        integer     not null,
    procedure_code text,
    slot_at        timestamptz not null,
    name           text,
    phone          text,
    code           text        not null,
    state          text        not null,
    made_at        timestamptz not null,
    ended_at       timestamptz,
    key            text        not null,
    constraint booking_pk primary key (id),
    constraint booking_line_fk foreign key (line_id) references queue.line (id),
    constraint booking_code_unique unique (code),
    constraint booking_key_unique unique (key),
    constraint booking_state_known check (state in ('BOOKED', 'ARRIVED', 'CANCELLED')),
    constraint booking_end_fits check ((state = 'BOOKED') = (ended_at is null))
);
create index booking_by_phone on queue.booking (phone, slot_at) where state = 'BOOKED';
create index booking_to_forget on queue.booking (slot_at) where name is not null;

create table queue.ticket (
    id             uuid        not null,
    unit_id        integer     not null,
    line_id        integer     not null,
    issued_line_id integer     not null,
    day            date        not null,
    number         integer     not null,
    offline        boolean     not null,
    visit          smallint    not null,
    label          text        not null,
    code           text        not null,
    priority       text        not null,
    slot_at        timestamptz,
    booking_id     uuid,
    procedure_code text,
    since          timestamptz not null,
    state          text        not null,
    version        integer     not null,
    counter_id     integer,
    officer        uuid,
    called_as      text,
    called_at      timestamptz,
    calls          smallint    not null,
    rung_at        timestamptz,
    serving_at     timestamptz,
    ended_at       timestamptz,
    constraint ticket_pk primary key (id),
    constraint ticket_line_fk foreign key (line_id) references queue.line (id),
    constraint ticket_issued_line_fk foreign key (issued_line_id) references queue.line (id),
    constraint ticket_counter_fk foreign key (counter_id) references queue.counter (id),
    constraint ticket_booking_fk foreign key (booking_id) references queue.booking (id),
    constraint ticket_number_unique unique (issued_line_id, day, offline, number, visit),
    constraint ticket_code_unique unique (code, visit),
    constraint ticket_number_positive check (number > 0),
    constraint ticket_state_known check (state in ('WAITING', 'CALLED', 'SERVING', 'DONE', 'NO_SHOW', 'LEFT', 'TRANSFERRED')),
    constraint ticket_priority_known check (priority in ('NONE', 'ELDERLY', 'DISABLED', 'PREGNANT', 'MERIT', 'SMALL_CHILD')),
    constraint ticket_called_as_known check (called_as in ('BOOKED', 'PRIORITY', 'ORDINARY')),
    constraint ticket_end_fits check ((state in ('DONE', 'NO_SHOW', 'LEFT', 'TRANSFERRED')) = (ended_at is not null)),
    constraint ticket_called_has_counter check (state not in ('CALLED', 'SERVING') or (counter_id is not null and called_at is not null))
) with (fillfactor = 70);
create index ticket_waiting on queue.ticket (line_id, day, since) where state = 'WAITING';
create index ticket_called on queue.ticket (line_id, day, called_at) where called_at is not null;
create index ticket_by_day on queue.ticket (unit_id, day, since, id);
create unique index ticket_one_at_a_counter on queue.ticket (counter_id) where state in ('CALLED', 'SERVING');
create index ticket_unfinished on queue.ticket (day) where state in ('WAITING', 'CALLED', 'SERVING');

create table queue.event (
    ticket_id  uuid        not null,
    version    integer     not null,
    action     text        not null,
    from_state text,
    to_state   text        not null,
    counter_id integer,
    actor      uuid,
    at         timestamptz not null,
    key        text        not null,
    constraint event_pk primary key (ticket_id, version),
    constraint event_ticket_fk foreign key (ticket_id) references queue.ticket (id),
    constraint event_key_unique unique (key)
);
create function queue.event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'queue.event is append-only';
end $$;
create trigger event_append_only before update or delete or truncate on queue.event
    for each statement execute function queue.event_is_append_only();

-- bookings made and wrong codes tried, per hour and origin, so that neither can be done by the thousand
create table queue.attempt (
    subject  text        not null,
    hour     timestamptz not null,
    attempts integer     not null,
    constraint attempt_pk primary key (subject, hour)
);
