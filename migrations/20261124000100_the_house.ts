import { Migration } from '@mikro-orm/migrations';

export class TheHouse extends Migration {
  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "laget";`);
    this.addSql(
      `create table "laget"."account" ("id" uuid not null, "subject" varchar(200) not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "laget"."account" add constraint "account_subject_unique" unique ("subject");`,
    );

    this.addSql(
      `create table "laget"."install" ("id" serial primary key, "epoch" int not null, "session_secret" varchar(88) null);`,
    );

    this.addSql(
      `create table "laget"."owner" ("id" uuid not null, "key" varchar(60) not null, "kind" text not null, "name" jsonb not null, "covers" jsonb not null, "regions" jsonb not null, "around" jsonb not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "laget"."owner" add constraint "owner_key_unique" unique ("key");`);

    this.addSql(
      `create table "laget"."outbox" ("id" uuid not null, "owner_id" uuid not null, "epoch" int not null, "tx" bigint not null, "seq" int not null, "fact" varchar(60) not null, "fact_version" int not null, "level" text not null, "noun" varchar(40) not null, "subject" uuid not null, "forum" uuid null, "referral" uuid null, "ids" jsonb not null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "outbox_epoch_tx_seq_index" on "laget"."outbox" ("epoch", "tx", "seq");`,
    );
    this.addSql(
      `create index "outbox_owner_id_subject_index" on "laget"."outbox" ("owner_id", "subject");`,
    );

    this.addSql(
      `create table "laget"."membership" ("id" uuid not null, "account_id" uuid not null, "owner_id" uuid not null, "person" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "laget"."membership" add constraint "membership_account_id_owner_id_unique" unique ("account_id", "owner_id");`,
    );

    this.addSql(
      `create table "laget"."idempotency" ("id" uuid not null, "owner_id" uuid not null, "person" uuid not null, "key" varchar(100) not null, "verb" varchar(60) not null, "answer" jsonb not null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "laget"."idempotency" add constraint "idempotency_owner_id_person_key_unique" unique ("owner_id", "person", "key");`,
    );

    this.addSql(
      `create table "laget"."busy_time" ("id" uuid not null, "owner_id" uuid not null, "person_id" uuid not null, "day" date not null, "starts" time(0) not null, "minutes" int not null, "source" varchar(120) not null, "read_on" date not null, "ended_at" timestamptz(3) null, "ended_reason" varchar(200) null, primary key ("id"));`,
    );
    this.addSql(
      `create unique index busy_time_once on laget.busy_time using btree (owner_id, person_id, day, starts, minutes) where (ended_at is null);`,
    );

    this.addSql(
      `create table "laget"."pack_draft" ("id" uuid not null, "owner_id" uuid not null, "base_key" varchar(80) not null, "base_hash" varchar(64) not null, "base_text" text not null, "text" text not null, "settings" jsonb not null, "in_force_text" text null, "in_force_settings" jsonb null, "in_force_on" date null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "laget"."pack_draft" add constraint "pack_draft_owner_id_unique" unique ("owner_id");`,
    );
    this.addSql(
      `create table "laget"."calendar_day" ("id" uuid not null, "owner_id" uuid not null, "unit_id" uuid null, "day" date not null, "kind" text not null, "name" jsonb not null, "source" varchar(120) not null, "read_on" date not null, "ended_at" timestamptz(3) null, "ended_reason" varchar(200) null, primary key ("id"));`,
    );
    this.addSql(
      `create unique index calendar_day_once on laget.calendar_day using btree (owner_id, unit_id, day, kind) nulls not distinct where (ended_at is null);`,
    );

    this.addSql(
      `create table "laget"."audit" ("id" uuid not null, "owner_id" uuid not null, "position" bigint generated always as identity not null, "at" timestamptz(3) not null, "actor_kind" text not null, "person" uuid null, "verb" varchar(60) not null, "result" text not null, "fact" varchar(60) null, "noun" varchar(40) not null, "subject" uuid null, "referral" uuid null, "from_state" varchar(30) null, "to_state" varchar(30) null, "code" varchar(80) null, primary key ("id"));`,
    );
    this.addSql(
      `create index "audit_owner_id_subject_index" on "laget"."audit" ("owner_id", "subject");`,
    );
    this.addSql(
      `create index "audit_owner_id_referral_index" on "laget"."audit" ("owner_id", "referral");`,
    );

    this.addSql(
      `create table "laget"."receipt_counter" ("id" uuid not null, "owner_id" uuid not null, "series" varchar(20) not null, "next" int not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "laget"."receipt_counter" add constraint "receipt_counter_owner_id_series_unique" unique ("owner_id", "series");`,
    );

    this.addSql(
      `create table "laget"."service" ("id" uuid not null, "owner_id" uuid not null, "key" varchar(80) not null, "name" jsonb not null, "external" boolean not null, "serves" jsonb not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "laget"."service" add constraint "service_owner_id_key_unique" unique ("owner_id", "key");`,
    );

    this.addSql(
      `create table "laget"."session" ("sid" varchar(128) not null, "sess" jsonb not null, "expire" timestamptz(3) not null, primary key ("sid"));`,
    );
    this.addSql(`create index "session_expire_index" on "laget"."session" ("expire");`);

    this.addSql(
      `create table "laget"."unit" ("id" uuid not null, "owner_id" uuid not null, "key" varchar(80) not null, "name" varchar(200) not null, "kind" text not null, "area" varchar(80) null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "laget"."unit" add constraint "unit_owner_id_key_unique" unique ("owner_id", "key");`,
    );

    this.addSql(
      `create table "laget"."person" ("id" uuid not null, "owner_id" uuid not null, "account" uuid null, "given_name" varchar(100) not null, "family_name" varchar(100) not null, "email" varchar(200) not null, "service_id" uuid null, "unit_id" uuid null, "language" text not null, "system_roles" jsonb not null, "started_on" date not null, "ended_at" timestamptz(3) null, "ended_reason" varchar(200) null, primary key ("id"));`,
    );
    this.addSql(
      `create index "person_owner_id_family_name_index" on "laget"."person" ("owner_id", "family_name");`,
    );

    this.addSql(
      `create table "laget"."office" ("id" uuid not null, "owner_id" uuid not null, "key" varchar(120) not null, "role" varchar(120) not null, "name" jsonb not null, "unit_id" uuid null, "service_id" uuid null, "holder_id" uuid null, "leadership" boolean not null, "held_from" date null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "laget"."office" add constraint "office_owner_id_key_unique" unique ("owner_id", "key");`,
    );

    this.addSql(
      `create table "laget"."forum" ("id" uuid not null, "owner_id" uuid not null, "key" varchar(120) not null, "pack_key" varchar(120) not null, "kind" varchar(40) not null, "level" text not null, "status" text not null, "life" jsonb not null, "name" jsonb not null, "unit_id" uuid null, "area" varchar(80) null, "settings" jsonb not null, "mandate" jsonb not null, "standing" jsonb not null, "without" jsonb not null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "laget"."forum" add constraint "forum_owner_id_key_unique" unique ("owner_id", "key");`,
    );

    this.addSql(
      `create table "laget"."system_issue" ("id" uuid not null, "owner_id" uuid not null, "number" varchar(20) not null, "state" text not null, "title" varchar(200) not null, "text" text not null, "raised_in_id" uuid not null, "raised_by_id" uuid not null, "at_forum_id" uuid null, "at_office_id" uuid null, "respond_by" date null, "answer" text null, "answered_at" timestamptz(3) null, "raised_at" timestamptz(3) not null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "system_issue_owner_id_state_index" on "laget"."system_issue" ("owner_id", "state");`,
    );
    this.addSql(
      `create index "system_issue_owner_id_at_forum_id_index" on "laget"."system_issue" ("owner_id", "at_forum_id");`,
    );
    this.addSql(
      `create index "system_issue_owner_id_raised_in_id_index" on "laget"."system_issue" ("owner_id", "raised_in_id");`,
    );

    this.addSql(
      `create table "laget"."system_issue_step" ("id" uuid not null, "owner_id" uuid not null, "issue_id" uuid not null, "deed" text not null, "from_forum_id" uuid null, "to_forum_id" uuid null, "to_office_id" uuid null, "by_id" uuid null, "text" text null, "respond_by" date null, "at" timestamptz(3) not null, "ord" int not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "system_issue_step_owner_id_issue_id_index" on "laget"."system_issue_step" ("owner_id", "issue_id");`,
    );

    this.addSql(
      `create table "laget"."series" ("id" uuid not null, "owner_id" uuid not null, "forum_id" uuid not null, "school_year" int not null, "cadence" jsonb not null, "preference" jsonb not null, "minutes" int not null, "place" varchar(200) not null, "zone" varchar(60) not null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "laget"."series" add constraint "series_owner_id_forum_id_school_year_unique" unique ("owner_id", "forum_id", "school_year");`,
    );

    this.addSql(
      `create table "laget"."seat" ("id" uuid not null, "owner_id" uuid not null, "forum_id" uuid not null, "role" text not null, "service_id" uuid null, "office_id" uuid null, "unit_id" uuid null, "person_id" uuid null, "label" jsonb not null, "required" boolean not null, "term_ends_on" date null, "times_per_half_year" int null, "with_item" varchar(60) null, "terms" jsonb null, "ord" int not null, "from_on" date not null, "to_on" date null, "vacant_since" date null, "ended_at" timestamptz(3) null, "ended_reason" varchar(200) null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "seat_owner_id_forum_id_index" on "laget"."seat" ("owner_id", "forum_id");`,
    );
    this.addSql(
      `create index "seat_owner_id_person_id_index" on "laget"."seat" ("owner_id", "person_id");`,
    );

    this.addSql(
      `create table "laget"."meeting" ("id" uuid not null, "owner_id" uuid not null, "forum_id" uuid not null, "joint_forum_id" uuid null, "series_id" uuid null, "occurrence" varchar(20) null, "uid" varchar(120) not null, "sequence" int not null, "day" date not null, "starts" time(0) not null, "minutes" int not null, "zone" varchar(60) not null, "during" tstzrange generated always as (tstzrange(((day + starts) AT TIME ZONE zone), (((day + starts) + make_interval(mins => minutes)) AT TIME ZONE zone), '[)'::text)) stored null, "place" varchar(200) not null, "state" text not null, "summoned_at" timestamptz(3) null, "started_at" timestamptz(3) null, "ended_at" timestamptz(3) null, "current_item" uuid null, "reason" varchar(400) null, "carries" jsonb not null, "changed_at" timestamptz(3) not null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "laget"."meeting" add constraint "meeting_uid_unique" unique ("uid");`,
    );
    this.addSql(
      `create index "meeting_owner_id_forum_id_day_index" on "laget"."meeting" ("owner_id", "forum_id", "day");`,
    );
    this.addSql(
      `create index "meeting_owner_id_joint_forum_id_day_index" on "laget"."meeting" ("owner_id", "joint_forum_id", "day");`,
    );
    this.addSql(
      `create index "meeting_owner_id_day_index" on "laget"."meeting" ("owner_id", "day");`,
    );
    this.addSql(
      `alter table "laget"."meeting" add constraint "meeting_series_id_occurrence_unique" unique ("series_id", "occurrence");`,
    );

    this.addSql(
      `create table "laget"."minutes" ("id" uuid not null, "owner_id" uuid not null, "meeting_id" uuid not null, "forum_id" uuid not null, "state" text not null, "number" varchar(20) null, "circulated_at" timestamptz(3) null, "remarks_due_on" date null, "approved_at" timestamptz(3) null, "approved_by_id" uuid null, "body" jsonb null, "hash" varchar(64) null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "laget"."minutes" add constraint "minutes_meeting_id_unique" unique ("meeting_id");`,
    );
    this.addSql(
      `create index "minutes_owner_id_forum_id_state_index" on "laget"."minutes" ("owner_id", "forum_id", "state");`,
    );

    this.addSql(
      `create table "laget"."minutes_remark" ("id" uuid not null, "owner_id" uuid not null, "minutes_id" uuid not null, "by_id" uuid not null, "text" text not null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "minutes_remark_owner_id_minutes_id_index" on "laget"."minutes_remark" ("owner_id", "minutes_id");`,
    );

    this.addSql(
      `create table "laget"."attendance" ("id" uuid not null, "owner_id" uuid not null, "meeting_id" uuid not null, "person_id" uuid not null, "seat_id" uuid null, "role" text not null, "service_id" uuid null, "required" boolean not null, "during" tstzrange not null, "released" boolean not null, "presence" text not null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "attendance_owner_id_meeting_id_index" on "laget"."attendance" ("owner_id", "meeting_id");`,
    );
    this.addSql(
      `create index "attendance_owner_id_person_id_index" on "laget"."attendance" ("owner_id", "person_id");`,
    );
    this.addSql(
      `alter table "laget"."attendance" add constraint "attendance_meeting_id_person_id_unique" unique ("meeting_id", "person_id");`,
    );

    this.addSql(
      `create table "laget"."forum_edge" ("id" uuid not null, "owner_id" uuid not null, "kind" varchar(40) not null, "from_forum_id" uuid not null, "to_forum_id" uuid null, "to_office_id" uuid null, "to_service_id" uuid null, "reason" varchar(120) null, "days" int null, "ended_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(
      `create index "forum_edge_owner_id_from_forum_id_index" on "laget"."forum_edge" ("owner_id", "from_forum_id");`,
    );
    this.addSql(
      `create index "forum_edge_owner_id_to_forum_id_index" on "laget"."forum_edge" ("owner_id", "to_forum_id");`,
    );

    this.addSql(
      `create table "laget"."feed" ("id" uuid not null, "owner_id" uuid not null, "person_id" uuid not null, "forum_id" uuid null, "token_hash" varchar(64) not null, "created_at" timestamptz(3) not null, "revoked_at" timestamptz(3) null, "fetched_at" timestamptz(3) null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "laget"."feed" add constraint "feed_token_hash_unique" unique ("token_hash");`,
    );
    this.addSql(
      `create index "feed_owner_id_person_id_index" on "laget"."feed" ("owner_id", "person_id");`,
    );

    this.addSql(
      `create table "laget"."duty" ("id" uuid not null, "owner_id" uuid not null, "kind" varchar(40) not null, "forum_id" uuid not null, "seat_id" uuid null, "chosen" uuid null, "chosen_person_id" uuid null, "period" varchar(40) not null, "due_on" date not null, "state" text not null, "done_at" timestamptz(3) null, "done_by_id" uuid null, "created_at" timestamptz(3) not null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "laget"."duty" add constraint "duty_owner_id_kind_forum_id_period_unique" unique ("owner_id", "kind", "forum_id", "period");`,
    );

    this.addSql(
      `create table "laget"."year_proposal" ("id" uuid not null, "owner_id" uuid not null, "school_year" int not null, "kind" text not null, "state" text not null, "from_on" date not null, "changes" jsonb not null, "ground" varchar(40) not null, "placed" int not null, "total" int not null, "result" jsonb null, "made_by_id" uuid null, "made_at" timestamptz(3) not null, "noted_at" timestamptz(3) not null, "decided_by_id" uuid null, "decided_at" timestamptz(3) null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "year_proposal_owner_id_school_year_index" on "laget"."year_proposal" ("owner_id", "school_year");`,
    );

    this.addSql(
      `create table "laget"."child" ("id" uuid not null, "owner_id" uuid not null, "given_name" varchar(100) not null, "family_name" varchar(100) not null, "born_on" date not null, "unit_id" uuid null, "guardians" jsonb not null, primary key ("id"));`,
    );
    this.addSql(`create index "child_owner_id_index" on "laget"."child" ("owner_id");`);

    this.addSql(
      `create table "laget"."referral" ("id" uuid not null, "owner_id" uuid not null, "receipt" varchar(20) null, "kind" text not null, "state" varchar(30) not null, "urgent" boolean not null, "frozen" boolean not null, "from_forum_id" uuid not null, "to_forum_id" uuid not null, "unit_id" uuid null, "referrer_id" uuid not null, "claimed_by_id" uuid null, "child_id" uuid null, "age_band" varchar(20) null, "question" text not null, "situation" text not null, "tried" jsonb not null, "tried_waiver" text null, "child_view" text null, "ask" text null, "answer" text null, "advice" text null, "ended_reason" text null, "state_since" timestamptz(3) not null, "due_on" date null, "clock_started_on" date null, "clock_days" int null, "paused_on" date null, "paused_days" int not null, "submitted_at" timestamptz(3) null, "handovers" int not null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "referral_owner_id_to_forum_id_state_index" on "laget"."referral" ("owner_id", "to_forum_id", "state");`,
    );
    this.addSql(
      `create index "referral_owner_id_from_forum_id_state_index" on "laget"."referral" ("owner_id", "from_forum_id", "state");`,
    );
    this.addSql(
      `create index "referral_owner_id_referrer_id_index" on "laget"."referral" ("owner_id", "referrer_id");`,
    );
    this.addSql(
      `alter table "laget"."referral" add constraint "referral_owner_id_receipt_unique" unique ("owner_id", "receipt");`,
    );

    this.addSql(
      `create table "laget"."topic" ("id" uuid not null, "owner_id" uuid not null, "forum_id" uuid not null, "type" text not null, "title" varchar(200) null, "referral_id" uuid null, "system_issue_id" uuid null, "minutes_received_id" uuid null, "standing" varchar(60) null, "state" text not null, "raised_by_id" uuid null, "minutes" int not null, "created_at" timestamptz(3) not null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "topic_owner_id_forum_id_state_index" on "laget"."topic" ("owner_id", "forum_id", "state");`,
    );

    this.addSql(
      `create table "laget"."minutes_delivery" ("id" uuid not null, "owner_id" uuid not null, "minutes_id" uuid not null, "edge_id" uuid not null, "to_forum_id" uuid null, "topic_id" uuid null, "answer" text null, "answered_at" timestamptz(3) null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "laget"."minutes_delivery" add constraint "minutes_delivery_minutes_id_edge_id_unique" unique ("minutes_id", "edge_id");`,
    );

    this.addSql(
      `create table "laget"."case_participant" ("id" uuid not null, "owner_id" uuid not null, "referral_id" uuid not null, "person_id" uuid not null, "relation" text not null, "agenda_item" uuid null, "from_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(
      `create index "case_participant_owner_id_person_id_ended_at_index" on "laget"."case_participant" ("owner_id", "person_id", "ended_at");`,
    );
    this.addSql(
      `create index "case_participant_owner_id_referral_id_index" on "laget"."case_participant" ("owner_id", "referral_id");`,
    );

    this.addSql(
      `create table "laget"."agenda_item" ("id" uuid not null, "owner_id" uuid not null, "meeting_id" uuid not null, "topic_id" uuid null, "type" text not null, "title" varchar(200) null, "referral_id" uuid null, "ord" int not null, "minutes" int not null, "state" text not null, "outcome" varchar(40) null, "reason" text null, "child_view" text null, "child_view_reason" text null, "best_interests" text null, "dissent" text null, "lead_service_id" uuid null, "text" jsonb not null, "text_version" int not null, "text_saved_at" timestamptz(3) null, "impartiality_asked_at" timestamptz(3) null, "opened_at" timestamptz(3) null, "concluded_at" timestamptz(3) null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "agenda_item_owner_id_meeting_id_index" on "laget"."agenda_item" ("owner_id", "meeting_id");`,
    );
    this.addSql(
      `create index "agenda_item_owner_id_referral_id_index" on "laget"."agenda_item" ("owner_id", "referral_id");`,
    );
    this.addSql(
      `create index "agenda_item_owner_id_topic_id_index" on "laget"."agenda_item" ("owner_id", "topic_id");`,
    );
    this.addSql(
      `create unique index agenda_item_one_coming on laget.agenda_item using btree (topic_id) where (state = any (array['planned'::text, 'open'::text]));`,
    );

    this.addSql(
      `create table "laget"."extract" ("id" uuid not null, "owner_id" uuid not null, "minutes_id" uuid not null, "agenda_item_id" uuid not null, "referral_id" uuid not null, "audience" text not null, "service_id" uuid null, "body" jsonb not null, "hash" varchar(64) not null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "extract_owner_id_referral_id_index" on "laget"."extract" ("owner_id", "referral_id");`,
    );
    this.addSql(
      `create index "extract_owner_id_minutes_id_index" on "laget"."extract" ("owner_id", "minutes_id");`,
    );

    this.addSql(
      `create table "laget"."action" ("id" uuid not null, "owner_id" uuid not null, "forum_id" uuid not null, "level" text not null, "referral_id" uuid null, "agenda_item_id" uuid null, "goal" text not null, "what" text not null, "service_id" uuid null, "person_id" uuid null, "due_on" date not null, "evaluate_on" date null, "state" text not null, "response" text not null, "late_reason" text null, "outcome_note" text null, "escalated_on" date null, "created_at" timestamptz(3) not null, "done_at" timestamptz(3) null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "action_owner_id_forum_id_state_index" on "laget"."action" ("owner_id", "forum_id", "state");`,
    );
    this.addSql(
      `create index "action_owner_id_person_id_state_index" on "laget"."action" ("owner_id", "person_id", "state");`,
    );
    this.addSql(
      `create index "action_owner_id_due_on_index" on "laget"."action" ("owner_id", "due_on");`,
    );

    this.addSql(
      `create table "laget"."escalation" ("id" uuid not null, "owner_id" uuid not null, "reason" varchar(60) not null, "level" text not null, "from_forum_id" uuid not null, "to_office_id" uuid not null, "action_id" uuid null, "state" text not null, "respond_by" date not null, "answer" text null, "answered_at" timestamptz(3) null, "answered_by_id" uuid null, "raised_at" timestamptz(3) not null, "version" int not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "escalation_owner_id_to_office_id_state_index" on "laget"."escalation" ("owner_id", "to_office_id", "state");`,
    );
    this.addSql(
      `alter table "laget"."escalation" add constraint "escalation_action_id_reason_unique" unique ("action_id", "reason");`,
    );

    this.addSql(
      `create table "laget"."waiver" ("id" uuid not null, "owner_id" uuid not null, "referral_id" uuid not null, "capacity" text not null, "state" text not null, "services" jsonb not null, "purpose" varchar(400) not null, "channel" text not null, "notice_version" varchar(40) not null, "given_on" date not null, "valid_from" date not null, "valid_until" date not null, "recorded_by_id" uuid not null, "ended_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(
      `create index "waiver_owner_id_referral_id_index" on "laget"."waiver" ("owner_id", "referral_id");`,
    );

    this.addSql(
      `create table "laget"."disclosure" ("id" uuid not null, "owner_id" uuid not null, "referral_id" uuid not null, "waiver_id" uuid null, "meeting" uuid null, "to_service_id" uuid null, "to_person_id" uuid null, "rule" varchar(80) not null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "disclosure_owner_id_referral_id_index" on "laget"."disclosure" ("owner_id", "referral_id");`,
    );

    this.addSql(
      `alter table "laget"."owner" add constraint "owner_kind_check" check ("kind" in ('municipality', 'region'));`,
    );
    this.addSql(`alter table "laget"."owner" enable row level security;`);
    this.addSql(`alter table "laget"."owner" force row level security;`);
    this.addSql(`create policy "owner_read" on "laget"."owner" for select using (true);`);
    this.addSql(
      `create policy "owner_insert" on "laget"."owner" for insert with check ((id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "owner_update" on "laget"."owner" for update using ((id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."outbox" add constraint "outbox_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."outbox" add constraint "outbox_level_check" check ("level" in ('individual', 'system'));`,
    );
    this.addSql(`alter table "laget"."outbox" enable row level security;`);
    this.addSql(`alter table "laget"."outbox" force row level security;`);
    this.addSql(
      `create policy "outbox_read" on "laget"."outbox" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "outbox_insert" on "laget"."outbox" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "outbox_update" on "laget"."outbox" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."membership" add constraint "membership_account_id_foreign" foreign key ("account_id") references "laget"."account" ("id");`,
    );
    this.addSql(
      `alter table "laget"."membership" add constraint "membership_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );

    this.addSql(
      `alter table "laget"."idempotency" add constraint "idempotency_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(`alter table "laget"."idempotency" enable row level security;`);
    this.addSql(`alter table "laget"."idempotency" force row level security;`);
    this.addSql(
      `create policy "idempotency_read" on "laget"."idempotency" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "idempotency_insert" on "laget"."idempotency" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "idempotency_update" on "laget"."idempotency" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."busy_time" add constraint "busy_time_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."busy_time" add constraint "busy_time_person_id_foreign" foreign key ("person_id") references "laget"."person" ("id");`,
    );
    this.addSql(
      `alter table "laget"."busy_time" add constraint "busy_time_in_a_day" check (((minutes > 0) AND (minutes <= 1440)));`,
    );
    this.addSql(`alter table "laget"."busy_time" enable row level security;`);
    this.addSql(`alter table "laget"."busy_time" force row level security;`);
    this.addSql(
      `create policy "busy_time_read" on "laget"."busy_time" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "busy_time_insert" on "laget"."busy_time" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "busy_time_update" on "laget"."busy_time" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `alter table "laget"."pack_draft" add constraint "pack_draft_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(`alter table "laget"."pack_draft" enable row level security;`);
    this.addSql(`alter table "laget"."pack_draft" force row level security;`);
    this.addSql(
      `create policy "pack_draft_read" on "laget"."pack_draft" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "pack_draft_insert" on "laget"."pack_draft" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "pack_draft_update" on "laget"."pack_draft" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `alter table "laget"."calendar_day" add constraint "calendar_day_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."calendar_day" add constraint "calendar_day_unit_id_foreign" foreign key ("unit_id") references "laget"."unit" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "laget"."calendar_day" add constraint "calendar_day_open_in_unit" check (((kind <> 'open') OR (unit_id IS NOT NULL)));`,
    );
    this.addSql(
      `alter table "laget"."calendar_day" add constraint "calendar_day_kind_check" check ("kind" in ('public-holiday', 'school-holiday', 'closed', 'open'));`,
    );
    this.addSql(`alter table "laget"."calendar_day" enable row level security;`);
    this.addSql(`alter table "laget"."calendar_day" force row level security;`);
    this.addSql(
      `create policy "calendar_day_read" on "laget"."calendar_day" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "calendar_day_insert" on "laget"."calendar_day" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "calendar_day_update" on "laget"."calendar_day" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."audit" add constraint "audit_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."audit" add constraint "audit_actor_kind_check" check ("actor_kind" in ('person', 'clock'));`,
    );
    this.addSql(
      `alter table "laget"."audit" add constraint "audit_result_check" check ("result" in ('done', 'read', 'denied'));`,
    );
    this.addSql(`alter table "laget"."audit" enable row level security;`);
    this.addSql(`alter table "laget"."audit" force row level security;`);
    this.addSql(
      `create policy "audit_read" on "laget"."audit" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "audit_insert" on "laget"."audit" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "audit_update" on "laget"."audit" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."receipt_counter" add constraint "receipt_counter_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(`alter table "laget"."receipt_counter" enable row level security;`);
    this.addSql(`alter table "laget"."receipt_counter" force row level security;`);
    this.addSql(
      `create policy "receipt_counter_read" on "laget"."receipt_counter" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "receipt_counter_insert" on "laget"."receipt_counter" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "receipt_counter_update" on "laget"."receipt_counter" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."service" add constraint "service_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(`alter table "laget"."service" enable row level security;`);
    this.addSql(`alter table "laget"."service" force row level security;`);
    this.addSql(
      `create policy "service_read" on "laget"."service" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "service_insert" on "laget"."service" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "service_update" on "laget"."service" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."unit" add constraint "unit_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."unit" add constraint "unit_kind_check" check ("kind" in ('school', 'kindergarten', 'combined'));`,
    );
    this.addSql(`alter table "laget"."unit" enable row level security;`);
    this.addSql(`alter table "laget"."unit" force row level security;`);
    this.addSql(
      `create policy "unit_read" on "laget"."unit" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "unit_insert" on "laget"."unit" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "unit_update" on "laget"."unit" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."person" add constraint "person_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."person" add constraint "person_service_id_foreign" foreign key ("service_id") references "laget"."service" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."person" add constraint "person_unit_id_foreign" foreign key ("unit_id") references "laget"."unit" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."person" add constraint "person_language_check" check ("language" in ('nb', 'nn', 'en'));`,
    );
    this.addSql(`alter table "laget"."person" enable row level security;`);
    this.addSql(`alter table "laget"."person" force row level security;`);
    this.addSql(
      `create policy "person_read" on "laget"."person" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "person_insert" on "laget"."person" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "person_update" on "laget"."person" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."office" add constraint "office_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."office" add constraint "office_unit_id_foreign" foreign key ("unit_id") references "laget"."unit" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."office" add constraint "office_service_id_foreign" foreign key ("service_id") references "laget"."service" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."office" add constraint "office_holder_id_foreign" foreign key ("holder_id") references "laget"."person" ("id") on delete set null;`,
    );
    this.addSql(`alter table "laget"."office" enable row level security;`);
    this.addSql(`alter table "laget"."office" force row level security;`);
    this.addSql(
      `create policy "office_read" on "laget"."office" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "office_insert" on "laget"."office" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "office_update" on "laget"."office" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."forum" add constraint "forum_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."forum" add constraint "forum_unit_id_foreign" foreign key ("unit_id") references "laget"."unit" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."forum" add constraint "forum_level_check" check ("level" in ('individual', 'system', 'both'));`,
    );
    this.addSql(
      `alter table "laget"."forum" add constraint "forum_status_check" check ("status" in ('wished', 'planned', 'being-established', 'active', 'superseded', 'dissolved'));`,
    );
    this.addSql(`alter table "laget"."forum" enable row level security;`);
    this.addSql(`alter table "laget"."forum" force row level security;`);
    this.addSql(
      `create policy "forum_read" on "laget"."forum" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "forum_insert" on "laget"."forum" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "forum_update" on "laget"."forum" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."system_issue" add constraint "system_issue_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."system_issue" add constraint "system_issue_raised_in_id_foreign" foreign key ("raised_in_id") references "laget"."forum" ("id");`,
    );
    this.addSql(
      `alter table "laget"."system_issue" add constraint "system_issue_raised_by_id_foreign" foreign key ("raised_by_id") references "laget"."person" ("id");`,
    );
    this.addSql(
      `alter table "laget"."system_issue" add constraint "system_issue_at_forum_id_foreign" foreign key ("at_forum_id") references "laget"."forum" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."system_issue" add constraint "system_issue_at_office_id_foreign" foreign key ("at_office_id") references "laget"."office" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."system_issue" add constraint "system_issue_state_check" check ("state" in ('raised', 'lifted', 'answered', 'acknowledged'));`,
    );
    this.addSql(`alter table "laget"."system_issue" enable row level security;`);
    this.addSql(`alter table "laget"."system_issue" force row level security;`);
    this.addSql(
      `create policy "system_issue_read" on "laget"."system_issue" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "system_issue_insert" on "laget"."system_issue" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "system_issue_update" on "laget"."system_issue" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."system_issue_step" add constraint "system_issue_step_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."system_issue_step" add constraint "system_issue_step_issue_id_foreign" foreign key ("issue_id") references "laget"."system_issue" ("id");`,
    );
    this.addSql(
      `alter table "laget"."system_issue_step" add constraint "system_issue_step_from_forum_id_foreign" foreign key ("from_forum_id") references "laget"."forum" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."system_issue_step" add constraint "system_issue_step_to_forum_id_foreign" foreign key ("to_forum_id") references "laget"."forum" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."system_issue_step" add constraint "system_issue_step_to_office_id_foreign" foreign key ("to_office_id") references "laget"."office" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."system_issue_step" add constraint "system_issue_step_by_id_foreign" foreign key ("by_id") references "laget"."person" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."system_issue_step" add constraint "system_issue_step_deed_check" check ("deed" in ('raised', 'lifted', 'answered', 'acknowledged'));`,
    );
    this.addSql(`alter table "laget"."system_issue_step" enable row level security;`);
    this.addSql(`alter table "laget"."system_issue_step" force row level security;`);
    this.addSql(
      `create policy "system_issue_step_read" on "laget"."system_issue_step" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "system_issue_step_insert" on "laget"."system_issue_step" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "system_issue_step_update" on "laget"."system_issue_step" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."series" add constraint "series_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."series" add constraint "series_forum_id_foreign" foreign key ("forum_id") references "laget"."forum" ("id");`,
    );
    this.addSql(`alter table "laget"."series" enable row level security;`);
    this.addSql(`alter table "laget"."series" force row level security;`);
    this.addSql(
      `create policy "series_read" on "laget"."series" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "series_insert" on "laget"."series" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "series_update" on "laget"."series" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."seat" add constraint "seat_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."seat" add constraint "seat_forum_id_foreign" foreign key ("forum_id") references "laget"."forum" ("id");`,
    );
    this.addSql(
      `alter table "laget"."seat" add constraint "seat_service_id_foreign" foreign key ("service_id") references "laget"."service" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."seat" add constraint "seat_office_id_foreign" foreign key ("office_id") references "laget"."office" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."seat" add constraint "seat_unit_id_foreign" foreign key ("unit_id") references "laget"."unit" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."seat" add constraint "seat_person_id_foreign" foreign key ("person_id") references "laget"."person" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."seat" add constraint "seat_role_check" check ("role" in ('chair', 'leader', 'secretary', 'facilitator', 'member', 'on-demand', 'guest', 'referrer', 'family', 'deputy'));`,
    );
    this.addSql(`alter table "laget"."seat" enable row level security;`);
    this.addSql(`alter table "laget"."seat" force row level security;`);
    this.addSql(
      `create policy "seat_read" on "laget"."seat" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "seat_insert" on "laget"."seat" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "seat_update" on "laget"."seat" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."meeting" add constraint "meeting_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."meeting" add constraint "meeting_forum_id_foreign" foreign key ("forum_id") references "laget"."forum" ("id");`,
    );
    this.addSql(
      `alter table "laget"."meeting" add constraint "meeting_joint_forum_id_foreign" foreign key ("joint_forum_id") references "laget"."forum" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."meeting" add constraint "meeting_series_id_foreign" foreign key ("series_id") references "laget"."series" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."meeting" add constraint "meeting_joint_with_another" check (joint_forum_id <> forum_id);`,
    );
    this.addSql(
      `alter table "laget"."meeting" add constraint "meeting_state_check" check ("state" in ('planned', 'summoned', 'in-session', 'held', 'cancelled'));`,
    );
    this.addSql(`alter table "laget"."meeting" enable row level security;`);
    this.addSql(`alter table "laget"."meeting" force row level security;`);
    this.addSql(
      `create policy "meeting_read" on "laget"."meeting" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "meeting_insert" on "laget"."meeting" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "meeting_update" on "laget"."meeting" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."minutes" add constraint "minutes_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."minutes" add constraint "minutes_meeting_id_foreign" foreign key ("meeting_id") references "laget"."meeting" ("id");`,
    );
    this.addSql(
      `alter table "laget"."minutes" add constraint "minutes_forum_id_foreign" foreign key ("forum_id") references "laget"."forum" ("id");`,
    );
    this.addSql(
      `alter table "laget"."minutes" add constraint "minutes_approved_by_id_foreign" foreign key ("approved_by_id") references "laget"."person" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."minutes" add constraint "minutes_state_check" check ("state" in ('prepared', 'summoned', 'in-session', 'drafted', 'circulated', 'approved', 'locked'));`,
    );
    this.addSql(`alter table "laget"."minutes" enable row level security;`);
    this.addSql(`alter table "laget"."minutes" force row level security;`);
    this.addSql(
      `create policy "minutes_read" on "laget"."minutes" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "minutes_insert" on "laget"."minutes" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "minutes_update" on "laget"."minutes" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."minutes_remark" add constraint "minutes_remark_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."minutes_remark" add constraint "minutes_remark_minutes_id_foreign" foreign key ("minutes_id") references "laget"."minutes" ("id");`,
    );
    this.addSql(
      `alter table "laget"."minutes_remark" add constraint "minutes_remark_by_id_foreign" foreign key ("by_id") references "laget"."person" ("id");`,
    );
    this.addSql(`alter table "laget"."minutes_remark" enable row level security;`);
    this.addSql(`alter table "laget"."minutes_remark" force row level security;`);
    this.addSql(
      `create policy "minutes_remark_read" on "laget"."minutes_remark" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "minutes_remark_insert" on "laget"."minutes_remark" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "minutes_remark_update" on "laget"."minutes_remark" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."attendance" add constraint "attendance_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."attendance" add constraint "attendance_meeting_id_foreign" foreign key ("meeting_id") references "laget"."meeting" ("id");`,
    );
    this.addSql(
      `alter table "laget"."attendance" add constraint "attendance_person_id_foreign" foreign key ("person_id") references "laget"."person" ("id");`,
    );
    this.addSql(
      `alter table "laget"."attendance" add constraint "attendance_seat_id_foreign" foreign key ("seat_id") references "laget"."seat" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."attendance" add constraint "attendance_service_id_foreign" foreign key ("service_id") references "laget"."service" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."attendance" add constraint "attendance_no_double_booking" EXCLUDE USING gist (owner_id WITH =, person_id WITH =, during WITH &&) WHERE ((required AND (NOT released)));`,
    );
    this.addSql(
      `alter table "laget"."attendance" add constraint "attendance_role_check" check ("role" in ('chair', 'leader', 'secretary', 'facilitator', 'member', 'on-demand', 'guest', 'referrer', 'family', 'deputy'));`,
    );
    this.addSql(
      `alter table "laget"."attendance" add constraint "attendance_presence_check" check ("presence" in ('expected', 'in', 'out', 'absent'));`,
    );
    this.addSql(`alter table "laget"."attendance" enable row level security;`);
    this.addSql(`alter table "laget"."attendance" force row level security;`);
    this.addSql(
      `create policy "attendance_read" on "laget"."attendance" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "attendance_insert" on "laget"."attendance" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "attendance_update" on "laget"."attendance" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."forum_edge" add constraint "forum_edge_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."forum_edge" add constraint "forum_edge_from_forum_id_foreign" foreign key ("from_forum_id") references "laget"."forum" ("id");`,
    );
    this.addSql(
      `alter table "laget"."forum_edge" add constraint "forum_edge_to_forum_id_foreign" foreign key ("to_forum_id") references "laget"."forum" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."forum_edge" add constraint "forum_edge_to_office_id_foreign" foreign key ("to_office_id") references "laget"."office" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."forum_edge" add constraint "forum_edge_to_service_id_foreign" foreign key ("to_service_id") references "laget"."service" ("id") on delete set null;`,
    );
    this.addSql(`alter table "laget"."forum_edge" enable row level security;`);
    this.addSql(`alter table "laget"."forum_edge" force row level security;`);
    this.addSql(
      `create policy "forum_edge_read" on "laget"."forum_edge" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "forum_edge_insert" on "laget"."forum_edge" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "forum_edge_update" on "laget"."forum_edge" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."feed" add constraint "feed_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."feed" add constraint "feed_person_id_foreign" foreign key ("person_id") references "laget"."person" ("id");`,
    );
    this.addSql(
      `alter table "laget"."feed" add constraint "feed_forum_id_foreign" foreign key ("forum_id") references "laget"."forum" ("id") on delete set null;`,
    );
    this.addSql(`alter table "laget"."feed" enable row level security;`);
    this.addSql(`alter table "laget"."feed" force row level security;`);
    this.addSql(
      `create policy "feed_read" on "laget"."feed" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "feed_insert" on "laget"."feed" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "feed_update" on "laget"."feed" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."duty" add constraint "duty_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."duty" add constraint "duty_forum_id_foreign" foreign key ("forum_id") references "laget"."forum" ("id");`,
    );
    this.addSql(
      `alter table "laget"."duty" add constraint "duty_seat_id_foreign" foreign key ("seat_id") references "laget"."seat" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."duty" add constraint "duty_chosen_person_id_foreign" foreign key ("chosen_person_id") references "laget"."person" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."duty" add constraint "duty_done_by_id_foreign" foreign key ("done_by_id") references "laget"."person" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."duty" add constraint "duty_state_check" check ("state" in ('open', 'done'));`,
    );
    this.addSql(`alter table "laget"."duty" enable row level security;`);
    this.addSql(`alter table "laget"."duty" force row level security;`);
    this.addSql(
      `create policy "duty_read" on "laget"."duty" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "duty_insert" on "laget"."duty" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "duty_update" on "laget"."duty" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."year_proposal" add constraint "year_proposal_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."year_proposal" add constraint "year_proposal_made_by_id_foreign" foreign key ("made_by_id") references "laget"."person" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."year_proposal" add constraint "year_proposal_decided_by_id_foreign" foreign key ("decided_by_id") references "laget"."person" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."year_proposal" add constraint "year_proposal_kind_check" check ("kind" in ('new', 'replan'));`,
    );
    this.addSql(
      `alter table "laget"."year_proposal" add constraint "year_proposal_state_check" check ("state" in ('planning', 'ready', 'failed', 'approved', 'discarded'));`,
    );
    this.addSql(`alter table "laget"."year_proposal" enable row level security;`);
    this.addSql(`alter table "laget"."year_proposal" force row level security;`);
    this.addSql(
      `create policy "year_proposal_read" on "laget"."year_proposal" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "year_proposal_insert" on "laget"."year_proposal" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "year_proposal_update" on "laget"."year_proposal" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."child" add constraint "child_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."child" add constraint "child_unit_id_foreign" foreign key ("unit_id") references "laget"."unit" ("id") on delete set null;`,
    );
    this.addSql(`alter table "laget"."child" enable row level security;`);
    this.addSql(`alter table "laget"."child" force row level security;`);
    this.addSql(
      `create policy "child_read" on "laget"."child" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "child_insert" on "laget"."child" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "child_update" on "laget"."child" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."referral" add constraint "referral_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."referral" add constraint "referral_from_forum_id_foreign" foreign key ("from_forum_id") references "laget"."forum" ("id");`,
    );
    this.addSql(
      `alter table "laget"."referral" add constraint "referral_to_forum_id_foreign" foreign key ("to_forum_id") references "laget"."forum" ("id");`,
    );
    this.addSql(
      `alter table "laget"."referral" add constraint "referral_unit_id_foreign" foreign key ("unit_id") references "laget"."unit" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."referral" add constraint "referral_referrer_id_foreign" foreign key ("referrer_id") references "laget"."person" ("id");`,
    );
    this.addSql(
      `alter table "laget"."referral" add constraint "referral_claimed_by_id_foreign" foreign key ("claimed_by_id") references "laget"."person" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."referral" add constraint "referral_child_id_foreign" foreign key ("child_id") references "laget"."child" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."referral" add constraint "referral_anonymous_has_no_child" check ((kind = 'identified' OR child_id IS NULL));`,
    );
    this.addSql(
      `alter table "laget"."referral" add constraint "referral_kind_check" check ("kind" in ('identified', 'anonymous'));`,
    );
    this.addSql(`alter table "laget"."referral" enable row level security;`);
    this.addSql(`alter table "laget"."referral" force row level security;`);
    this.addSql(
      `create policy "referral_read" on "laget"."referral" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "referral_insert" on "laget"."referral" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "referral_update" on "laget"."referral" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."topic" add constraint "topic_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."topic" add constraint "topic_forum_id_foreign" foreign key ("forum_id") references "laget"."forum" ("id");`,
    );
    this.addSql(
      `alter table "laget"."topic" add constraint "topic_referral_id_foreign" foreign key ("referral_id") references "laget"."referral" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."topic" add constraint "topic_system_issue_id_foreign" foreign key ("system_issue_id") references "laget"."system_issue" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."topic" add constraint "topic_minutes_received_id_foreign" foreign key ("minutes_received_id") references "laget"."minutes" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."topic" add constraint "topic_raised_by_id_foreign" foreign key ("raised_by_id") references "laget"."person" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."topic" add constraint "topic_case_is_case" check (((type = 'case') = (referral_id IS NOT NULL)));`,
    );
    this.addSql(
      `alter table "laget"."topic" add constraint "topic_type_check" check ("type" in ('inform', 'discuss', 'decide', 'case', 'minutes-received', 'escalation', 'mandate', 'standing'));`,
    );
    this.addSql(
      `alter table "laget"."topic" add constraint "topic_state_check" check ("state" in ('waiting', 'placed', 'concluded', 'withdrawn'));`,
    );
    this.addSql(`alter table "laget"."topic" enable row level security;`);
    this.addSql(`alter table "laget"."topic" force row level security;`);
    this.addSql(
      `create policy "topic_read" on "laget"."topic" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "topic_insert" on "laget"."topic" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "topic_update" on "laget"."topic" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."minutes_delivery" add constraint "minutes_delivery_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."minutes_delivery" add constraint "minutes_delivery_minutes_id_foreign" foreign key ("minutes_id") references "laget"."minutes" ("id");`,
    );
    this.addSql(
      `alter table "laget"."minutes_delivery" add constraint "minutes_delivery_edge_id_foreign" foreign key ("edge_id") references "laget"."forum_edge" ("id");`,
    );
    this.addSql(
      `alter table "laget"."minutes_delivery" add constraint "minutes_delivery_to_forum_id_foreign" foreign key ("to_forum_id") references "laget"."forum" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."minutes_delivery" add constraint "minutes_delivery_topic_id_foreign" foreign key ("topic_id") references "laget"."topic" ("id") on delete set null;`,
    );
    this.addSql(`alter table "laget"."minutes_delivery" enable row level security;`);
    this.addSql(`alter table "laget"."minutes_delivery" force row level security;`);
    this.addSql(
      `create policy "minutes_delivery_read" on "laget"."minutes_delivery" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "minutes_delivery_insert" on "laget"."minutes_delivery" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "minutes_delivery_update" on "laget"."minutes_delivery" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."case_participant" add constraint "case_participant_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."case_participant" add constraint "case_participant_referral_id_foreign" foreign key ("referral_id") references "laget"."referral" ("id");`,
    );
    this.addSql(
      `alter table "laget"."case_participant" add constraint "case_participant_person_id_foreign" foreign key ("person_id") references "laget"."person" ("id");`,
    );
    this.addSql(
      `alter table "laget"."case_participant" add constraint "case_participant_relation_check" check ("relation" in ('participant', 'responsible'));`,
    );
    this.addSql(`alter table "laget"."case_participant" enable row level security;`);
    this.addSql(`alter table "laget"."case_participant" force row level security;`);
    this.addSql(
      `create policy "case_participant_read" on "laget"."case_participant" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "case_participant_insert" on "laget"."case_participant" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "case_participant_update" on "laget"."case_participant" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."agenda_item" add constraint "agenda_item_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."agenda_item" add constraint "agenda_item_meeting_id_foreign" foreign key ("meeting_id") references "laget"."meeting" ("id");`,
    );
    this.addSql(
      `alter table "laget"."agenda_item" add constraint "agenda_item_topic_id_foreign" foreign key ("topic_id") references "laget"."topic" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."agenda_item" add constraint "agenda_item_referral_id_foreign" foreign key ("referral_id") references "laget"."referral" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."agenda_item" add constraint "agenda_item_lead_service_id_foreign" foreign key ("lead_service_id") references "laget"."service" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."agenda_item" add constraint "agenda_item_case_is_case" check (((type = 'case') = (referral_id IS NOT NULL)));`,
    );
    this.addSql(
      `alter table "laget"."agenda_item" add constraint "agenda_item_type_check" check ("type" in ('inform', 'discuss', 'decide', 'case', 'minutes-received', 'escalation', 'mandate', 'standing'));`,
    );
    this.addSql(
      `alter table "laget"."agenda_item" add constraint "agenda_item_state_check" check ("state" in ('planned', 'open', 'concluded', 'postponed'));`,
    );
    this.addSql(`alter table "laget"."agenda_item" enable row level security;`);
    this.addSql(`alter table "laget"."agenda_item" force row level security;`);
    this.addSql(
      `create policy "agenda_item_read" on "laget"."agenda_item" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "agenda_item_insert" on "laget"."agenda_item" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "agenda_item_update" on "laget"."agenda_item" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."extract" add constraint "extract_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."extract" add constraint "extract_minutes_id_foreign" foreign key ("minutes_id") references "laget"."minutes" ("id");`,
    );
    this.addSql(
      `alter table "laget"."extract" add constraint "extract_agenda_item_id_foreign" foreign key ("agenda_item_id") references "laget"."agenda_item" ("id");`,
    );
    this.addSql(
      `alter table "laget"."extract" add constraint "extract_referral_id_foreign" foreign key ("referral_id") references "laget"."referral" ("id");`,
    );
    this.addSql(
      `alter table "laget"."extract" add constraint "extract_service_id_foreign" foreign key ("service_id") references "laget"."service" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."extract" add constraint "extract_audience_check" check ("audience" in ('family', 'service'));`,
    );
    this.addSql(`alter table "laget"."extract" enable row level security;`);
    this.addSql(`alter table "laget"."extract" force row level security;`);
    this.addSql(
      `create policy "extract_read" on "laget"."extract" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "extract_insert" on "laget"."extract" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "extract_update" on "laget"."extract" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."action" add constraint "action_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."action" add constraint "action_forum_id_foreign" foreign key ("forum_id") references "laget"."forum" ("id");`,
    );
    this.addSql(
      `alter table "laget"."action" add constraint "action_referral_id_foreign" foreign key ("referral_id") references "laget"."referral" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."action" add constraint "action_agenda_item_id_foreign" foreign key ("agenda_item_id") references "laget"."agenda_item" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."action" add constraint "action_service_id_foreign" foreign key ("service_id") references "laget"."service" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."action" add constraint "action_person_id_foreign" foreign key ("person_id") references "laget"."person" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."action" add constraint "action_case_stays_in_case" check (((level = 'individual') = (referral_id IS NOT NULL)));`,
    );
    this.addSql(
      `alter table "laget"."action" add constraint "action_level_check" check ("level" in ('individual', 'system'));`,
    );
    this.addSql(
      `alter table "laget"."action" add constraint "action_state_check" check ("state" in ('open', 'started', 'done', 'dropped'));`,
    );
    this.addSql(
      `alter table "laget"."action" add constraint "action_response_check" check ("response" in ('waiting', 'accepted', 'disputed'));`,
    );
    this.addSql(`alter table "laget"."action" enable row level security;`);
    this.addSql(`alter table "laget"."action" force row level security;`);
    this.addSql(
      `create policy "action_read" on "laget"."action" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "action_insert" on "laget"."action" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "action_update" on "laget"."action" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."escalation" add constraint "escalation_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."escalation" add constraint "escalation_from_forum_id_foreign" foreign key ("from_forum_id") references "laget"."forum" ("id");`,
    );
    this.addSql(
      `alter table "laget"."escalation" add constraint "escalation_to_office_id_foreign" foreign key ("to_office_id") references "laget"."office" ("id");`,
    );
    this.addSql(
      `alter table "laget"."escalation" add constraint "escalation_action_id_foreign" foreign key ("action_id") references "laget"."action" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."escalation" add constraint "escalation_answered_by_id_foreign" foreign key ("answered_by_id") references "laget"."person" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."escalation" add constraint "escalation_level_check" check ("level" in ('individual', 'system'));`,
    );
    this.addSql(
      `alter table "laget"."escalation" add constraint "escalation_state_check" check ("state" in ('open', 'answered'));`,
    );
    this.addSql(`alter table "laget"."escalation" enable row level security;`);
    this.addSql(`alter table "laget"."escalation" force row level security;`);
    this.addSql(
      `create policy "escalation_read" on "laget"."escalation" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "escalation_insert" on "laget"."escalation" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "escalation_update" on "laget"."escalation" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."waiver" add constraint "waiver_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."waiver" add constraint "waiver_referral_id_foreign" foreign key ("referral_id") references "laget"."referral" ("id");`,
    );
    this.addSql(
      `alter table "laget"."waiver" add constraint "waiver_recorded_by_id_foreign" foreign key ("recorded_by_id") references "laget"."person" ("id");`,
    );
    this.addSql(
      `alter table "laget"."waiver" add constraint "waiver_capacity_check" check ("capacity" in ('both-guardians', 'one-guardian', 'youth'));`,
    );
    this.addSql(
      `alter table "laget"."waiver" add constraint "waiver_state_check" check ("state" in ('given', 'refused', 'withdrawn', 'expired'));`,
    );
    this.addSql(
      `alter table "laget"."waiver" add constraint "waiver_channel_check" check ("channel" in ('paper', 'phone', 'in-person', 'signed-in'));`,
    );
    this.addSql(`alter table "laget"."waiver" enable row level security;`);
    this.addSql(`alter table "laget"."waiver" force row level security;`);
    this.addSql(
      `create policy "waiver_read" on "laget"."waiver" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "waiver_insert" on "laget"."waiver" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "waiver_update" on "laget"."waiver" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );

    this.addSql(
      `alter table "laget"."disclosure" add constraint "disclosure_owner_id_foreign" foreign key ("owner_id") references "laget"."owner" ("id");`,
    );
    this.addSql(
      `alter table "laget"."disclosure" add constraint "disclosure_referral_id_foreign" foreign key ("referral_id") references "laget"."referral" ("id");`,
    );
    this.addSql(
      `alter table "laget"."disclosure" add constraint "disclosure_waiver_id_foreign" foreign key ("waiver_id") references "laget"."waiver" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."disclosure" add constraint "disclosure_to_service_id_foreign" foreign key ("to_service_id") references "laget"."service" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "laget"."disclosure" add constraint "disclosure_to_person_id_foreign" foreign key ("to_person_id") references "laget"."person" ("id") on delete set null;`,
    );
    this.addSql(`alter table "laget"."disclosure" enable row level security;`);
    this.addSql(`alter table "laget"."disclosure" force row level security;`);
    this.addSql(
      `create policy "disclosure_read" on "laget"."disclosure" for select using ((owner_id = ANY ((nullif(current_setting('app.owners'::text, true), ''::text))::uuid[])));`,
    );
    this.addSql(
      `create policy "disclosure_insert" on "laget"."disclosure" for insert with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
    this.addSql(
      `create policy "disclosure_update" on "laget"."disclosure" for update using ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(
      `alter table "laget"."membership" drop constraint "membership_account_id_foreign";`,
    );
    this.addSql(`alter table "laget"."outbox" drop constraint "outbox_owner_id_foreign";`);
    this.addSql(`alter table "laget"."membership" drop constraint "membership_owner_id_foreign";`);
    this.addSql(
      `alter table "laget"."idempotency" drop constraint "idempotency_owner_id_foreign";`,
    );
    this.addSql(`alter table "laget"."busy_time" drop constraint "busy_time_owner_id_foreign";`);
    this.addSql(`alter table "laget"."busy_time" drop constraint "busy_time_person_id_foreign";`);
    this.addSql(`alter table "laget"."pack_draft" drop constraint "pack_draft_owner_id_foreign";`);
    this.addSql(
      `alter table "laget"."calendar_day" drop constraint "calendar_day_owner_id_foreign";`,
    );
    this.addSql(`alter table "laget"."audit" drop constraint "audit_owner_id_foreign";`);
    this.addSql(
      `alter table "laget"."receipt_counter" drop constraint "receipt_counter_owner_id_foreign";`,
    );
    this.addSql(`alter table "laget"."service" drop constraint "service_owner_id_foreign";`);
    this.addSql(`alter table "laget"."unit" drop constraint "unit_owner_id_foreign";`);
    this.addSql(`alter table "laget"."person" drop constraint "person_owner_id_foreign";`);
    this.addSql(`alter table "laget"."office" drop constraint "office_owner_id_foreign";`);
    this.addSql(`alter table "laget"."forum" drop constraint "forum_owner_id_foreign";`);
    this.addSql(
      `alter table "laget"."system_issue" drop constraint "system_issue_owner_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."system_issue_step" drop constraint "system_issue_step_owner_id_foreign";`,
    );
    this.addSql(`alter table "laget"."series" drop constraint "series_owner_id_foreign";`);
    this.addSql(`alter table "laget"."seat" drop constraint "seat_owner_id_foreign";`);
    this.addSql(`alter table "laget"."meeting" drop constraint "meeting_owner_id_foreign";`);
    this.addSql(`alter table "laget"."minutes" drop constraint "minutes_owner_id_foreign";`);
    this.addSql(
      `alter table "laget"."minutes_remark" drop constraint "minutes_remark_owner_id_foreign";`,
    );
    this.addSql(`alter table "laget"."attendance" drop constraint "attendance_owner_id_foreign";`);
    this.addSql(`alter table "laget"."forum_edge" drop constraint "forum_edge_owner_id_foreign";`);
    this.addSql(`alter table "laget"."feed" drop constraint "feed_owner_id_foreign";`);
    this.addSql(`alter table "laget"."duty" drop constraint "duty_owner_id_foreign";`);
    this.addSql(`alter table "laget"."child" drop constraint "child_owner_id_foreign";`);
    this.addSql(`alter table "laget"."referral" drop constraint "referral_owner_id_foreign";`);
    this.addSql(`alter table "laget"."topic" drop constraint "topic_owner_id_foreign";`);
    this.addSql(
      `alter table "laget"."minutes_delivery" drop constraint "minutes_delivery_owner_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."case_participant" drop constraint "case_participant_owner_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."agenda_item" drop constraint "agenda_item_owner_id_foreign";`,
    );
    this.addSql(`alter table "laget"."extract" drop constraint "extract_owner_id_foreign";`);
    this.addSql(`alter table "laget"."action" drop constraint "action_owner_id_foreign";`);
    this.addSql(`alter table "laget"."escalation" drop constraint "escalation_owner_id_foreign";`);
    this.addSql(
      `alter table "laget"."year_proposal" drop constraint "year_proposal_owner_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."year_proposal" drop constraint "year_proposal_made_by_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."year_proposal" drop constraint "year_proposal_decided_by_id_foreign";`,
    );
    this.addSql(`alter table "laget"."waiver" drop constraint "waiver_owner_id_foreign";`);
    this.addSql(`alter table "laget"."disclosure" drop constraint "disclosure_owner_id_foreign";`);
    this.addSql(`alter table "laget"."person" drop constraint "person_service_id_foreign";`);
    this.addSql(`alter table "laget"."office" drop constraint "office_service_id_foreign";`);
    this.addSql(`alter table "laget"."seat" drop constraint "seat_service_id_foreign";`);
    this.addSql(
      `alter table "laget"."attendance" drop constraint "attendance_service_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."forum_edge" drop constraint "forum_edge_to_service_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."agenda_item" drop constraint "agenda_item_lead_service_id_foreign";`,
    );
    this.addSql(`alter table "laget"."extract" drop constraint "extract_service_id_foreign";`);
    this.addSql(`alter table "laget"."action" drop constraint "action_service_id_foreign";`);
    this.addSql(
      `alter table "laget"."disclosure" drop constraint "disclosure_to_service_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."calendar_day" drop constraint "calendar_day_unit_id_foreign";`,
    );
    this.addSql(`alter table "laget"."person" drop constraint "person_unit_id_foreign";`);
    this.addSql(`alter table "laget"."office" drop constraint "office_unit_id_foreign";`);
    this.addSql(`alter table "laget"."forum" drop constraint "forum_unit_id_foreign";`);
    this.addSql(`alter table "laget"."seat" drop constraint "seat_unit_id_foreign";`);
    this.addSql(`alter table "laget"."child" drop constraint "child_unit_id_foreign";`);
    this.addSql(`alter table "laget"."referral" drop constraint "referral_unit_id_foreign";`);
    this.addSql(`alter table "laget"."office" drop constraint "office_holder_id_foreign";`);
    this.addSql(
      `alter table "laget"."system_issue" drop constraint "system_issue_raised_by_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."system_issue_step" drop constraint "system_issue_step_by_id_foreign";`,
    );
    this.addSql(`alter table "laget"."seat" drop constraint "seat_person_id_foreign";`);
    this.addSql(`alter table "laget"."minutes" drop constraint "minutes_approved_by_id_foreign";`);
    this.addSql(
      `alter table "laget"."minutes_remark" drop constraint "minutes_remark_by_id_foreign";`,
    );
    this.addSql(`alter table "laget"."attendance" drop constraint "attendance_person_id_foreign";`);
    this.addSql(`alter table "laget"."feed" drop constraint "feed_person_id_foreign";`);
    this.addSql(`alter table "laget"."duty" drop constraint "duty_chosen_person_id_foreign";`);
    this.addSql(`alter table "laget"."duty" drop constraint "duty_done_by_id_foreign";`);
    this.addSql(`alter table "laget"."referral" drop constraint "referral_referrer_id_foreign";`);
    this.addSql(`alter table "laget"."referral" drop constraint "referral_claimed_by_id_foreign";`);
    this.addSql(`alter table "laget"."topic" drop constraint "topic_raised_by_id_foreign";`);
    this.addSql(
      `alter table "laget"."case_participant" drop constraint "case_participant_person_id_foreign";`,
    );
    this.addSql(`alter table "laget"."action" drop constraint "action_person_id_foreign";`);
    this.addSql(
      `alter table "laget"."escalation" drop constraint "escalation_answered_by_id_foreign";`,
    );
    this.addSql(`alter table "laget"."waiver" drop constraint "waiver_recorded_by_id_foreign";`);
    this.addSql(
      `alter table "laget"."disclosure" drop constraint "disclosure_to_person_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."system_issue" drop constraint "system_issue_at_office_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."system_issue_step" drop constraint "system_issue_step_to_office_id_foreign";`,
    );
    this.addSql(`alter table "laget"."seat" drop constraint "seat_office_id_foreign";`);
    this.addSql(
      `alter table "laget"."forum_edge" drop constraint "forum_edge_to_office_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."escalation" drop constraint "escalation_to_office_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."system_issue" drop constraint "system_issue_raised_in_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."system_issue" drop constraint "system_issue_at_forum_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."system_issue_step" drop constraint "system_issue_step_from_forum_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."system_issue_step" drop constraint "system_issue_step_to_forum_id_foreign";`,
    );
    this.addSql(`alter table "laget"."series" drop constraint "series_forum_id_foreign";`);
    this.addSql(`alter table "laget"."seat" drop constraint "seat_forum_id_foreign";`);
    this.addSql(`alter table "laget"."meeting" drop constraint "meeting_forum_id_foreign";`);
    this.addSql(`alter table "laget"."meeting" drop constraint "meeting_joint_forum_id_foreign";`);
    this.addSql(`alter table "laget"."minutes" drop constraint "minutes_forum_id_foreign";`);
    this.addSql(
      `alter table "laget"."forum_edge" drop constraint "forum_edge_from_forum_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."forum_edge" drop constraint "forum_edge_to_forum_id_foreign";`,
    );
    this.addSql(`alter table "laget"."feed" drop constraint "feed_forum_id_foreign";`);
    this.addSql(`alter table "laget"."duty" drop constraint "duty_forum_id_foreign";`);
    this.addSql(`alter table "laget"."referral" drop constraint "referral_from_forum_id_foreign";`);
    this.addSql(`alter table "laget"."referral" drop constraint "referral_to_forum_id_foreign";`);
    this.addSql(`alter table "laget"."topic" drop constraint "topic_forum_id_foreign";`);
    this.addSql(
      `alter table "laget"."minutes_delivery" drop constraint "minutes_delivery_to_forum_id_foreign";`,
    );
    this.addSql(`alter table "laget"."action" drop constraint "action_forum_id_foreign";`);
    this.addSql(
      `alter table "laget"."escalation" drop constraint "escalation_from_forum_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."system_issue_step" drop constraint "system_issue_step_issue_id_foreign";`,
    );
    this.addSql(`alter table "laget"."topic" drop constraint "topic_system_issue_id_foreign";`);
    this.addSql(`alter table "laget"."meeting" drop constraint "meeting_series_id_foreign";`);
    this.addSql(`alter table "laget"."attendance" drop constraint "attendance_seat_id_foreign";`);
    this.addSql(`alter table "laget"."duty" drop constraint "duty_seat_id_foreign";`);
    this.addSql(`alter table "laget"."minutes" drop constraint "minutes_meeting_id_foreign";`);
    this.addSql(
      `alter table "laget"."attendance" drop constraint "attendance_meeting_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."agenda_item" drop constraint "agenda_item_meeting_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."minutes_remark" drop constraint "minutes_remark_minutes_id_foreign";`,
    );
    this.addSql(`alter table "laget"."topic" drop constraint "topic_minutes_received_id_foreign";`);
    this.addSql(
      `alter table "laget"."minutes_delivery" drop constraint "minutes_delivery_minutes_id_foreign";`,
    );
    this.addSql(`alter table "laget"."extract" drop constraint "extract_minutes_id_foreign";`);
    this.addSql(
      `alter table "laget"."minutes_delivery" drop constraint "minutes_delivery_edge_id_foreign";`,
    );
    this.addSql(`alter table "laget"."referral" drop constraint "referral_child_id_foreign";`);
    this.addSql(`alter table "laget"."topic" drop constraint "topic_referral_id_foreign";`);
    this.addSql(
      `alter table "laget"."case_participant" drop constraint "case_participant_referral_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."agenda_item" drop constraint "agenda_item_referral_id_foreign";`,
    );
    this.addSql(`alter table "laget"."extract" drop constraint "extract_referral_id_foreign";`);
    this.addSql(`alter table "laget"."action" drop constraint "action_referral_id_foreign";`);
    this.addSql(`alter table "laget"."waiver" drop constraint "waiver_referral_id_foreign";`);
    this.addSql(
      `alter table "laget"."disclosure" drop constraint "disclosure_referral_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."minutes_delivery" drop constraint "minutes_delivery_topic_id_foreign";`,
    );
    this.addSql(
      `alter table "laget"."agenda_item" drop constraint "agenda_item_topic_id_foreign";`,
    );
    this.addSql(`alter table "laget"."extract" drop constraint "extract_agenda_item_id_foreign";`);
    this.addSql(`alter table "laget"."action" drop constraint "action_agenda_item_id_foreign";`);
    this.addSql(`alter table "laget"."escalation" drop constraint "escalation_action_id_foreign";`);
    this.addSql(`alter table "laget"."disclosure" drop constraint "disclosure_waiver_id_foreign";`);

    this.addSql(`drop table if exists "laget"."account" cascade;`);
    this.addSql(`drop table if exists "laget"."install" cascade;`);
    this.addSql(`drop table if exists "laget"."owner" cascade;`);
    this.addSql(`drop table if exists "laget"."outbox" cascade;`);
    this.addSql(`drop table if exists "laget"."membership" cascade;`);
    this.addSql(`drop table if exists "laget"."idempotency" cascade;`);
    this.addSql(`drop table if exists "laget"."busy_time" cascade;`);
    this.addSql(`drop table if exists "laget"."pack_draft" cascade;`);
    this.addSql(`drop table if exists "laget"."calendar_day" cascade;`);
    this.addSql(`drop table if exists "laget"."audit" cascade;`);
    this.addSql(`drop table if exists "laget"."receipt_counter" cascade;`);
    this.addSql(`drop table if exists "laget"."service" cascade;`);
    this.addSql(`drop table if exists "laget"."session" cascade;`);
    this.addSql(`drop table if exists "laget"."unit" cascade;`);
    this.addSql(`drop table if exists "laget"."person" cascade;`);
    this.addSql(`drop table if exists "laget"."office" cascade;`);
    this.addSql(`drop table if exists "laget"."forum" cascade;`);
    this.addSql(`drop table if exists "laget"."system_issue" cascade;`);
    this.addSql(`drop table if exists "laget"."system_issue_step" cascade;`);
    this.addSql(`drop table if exists "laget"."series" cascade;`);
    this.addSql(`drop table if exists "laget"."seat" cascade;`);
    this.addSql(`drop table if exists "laget"."meeting" cascade;`);
    this.addSql(`drop table if exists "laget"."minutes" cascade;`);
    this.addSql(`drop table if exists "laget"."minutes_remark" cascade;`);
    this.addSql(`drop table if exists "laget"."attendance" cascade;`);
    this.addSql(`drop table if exists "laget"."forum_edge" cascade;`);
    this.addSql(`drop table if exists "laget"."feed" cascade;`);
    this.addSql(`drop table if exists "laget"."duty" cascade;`);
    this.addSql(`drop table if exists "laget"."child" cascade;`);
    this.addSql(`drop table if exists "laget"."referral" cascade;`);
    this.addSql(`drop table if exists "laget"."topic" cascade;`);
    this.addSql(`drop table if exists "laget"."minutes_delivery" cascade;`);
    this.addSql(`drop table if exists "laget"."case_participant" cascade;`);
    this.addSql(`drop table if exists "laget"."agenda_item" cascade;`);
    this.addSql(`drop table if exists "laget"."extract" cascade;`);
    this.addSql(`drop table if exists "laget"."action" cascade;`);
    this.addSql(`drop table if exists "laget"."escalation" cascade;`);
    this.addSql(`drop table if exists "laget"."year_proposal" cascade;`);
    this.addSql(`drop table if exists "laget"."waiver" cascade;`);
    this.addSql(`drop table if exists "laget"."disclosure" cascade;`);

    this.addSql(`drop schema if exists "laget";`);
  }
}
