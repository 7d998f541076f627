CREATE TABLE `communications` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`direction` text NOT NULL,
	`medium` text NOT NULL,
	`subject` text,
	`correspondent` text,
	`happened_at` text,
	`happened_zone` text,
	`sent_at` text,
	`sent_zone` text,
	`delivered_at` text,
	`delivered_zone` text,
	`text` text,
	`document_id` text,
	`privilege` text,
	`recorded_at` text NOT NULL,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `communications_case` ON `communications` (`case_id`);
CREATE TABLE `deadlines` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`label` text,
	`due_at` text,
	`due_zone` text,
	`state` text NOT NULL,
	`met_at` text,
	`met_zone` text,
	`reason` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `deadlines_case` ON `deadlines` (`case_id`);
CREATE INDEX `deadlines_due` ON `deadlines` (`state`,`due_at`);
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`name` text,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`source` text NOT NULL,
	`communication_id` text,
	`privilege` text,
	`privilege_reason` text,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `documents_case` ON `documents` (`case_id`);
CREATE INDEX `documents_content` ON `documents` (`sha256`);
CREATE TABLE `exports` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`recipient` text NOT NULL,
	`file_name` text NOT NULL,
	`tag_manifest_sha256` text NOT NULL,
	`fingerprint` text NOT NULL,
	`left_out` text NOT NULL,
	`journal_head` text NOT NULL,
	`exported_at` text NOT NULL,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `exports_case` ON `exports` (`case_id`);
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`text` text,
	`privilege` text,
	`privilege_reason` text,
	`author_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`changed_at` text NOT NULL,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `notes_case` ON `notes` (`case_id`);
CREATE TABLE `signatures` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`purpose` text NOT NULL,
	`snapshot` text,
	`snapshot_sha256` text NOT NULL,
	`person_id` text NOT NULL,
	`public_key` text NOT NULL,
	`signature` text NOT NULL,
	`signed_at` text NOT NULL,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `signatures_case` ON `signatures` (`case_id`);
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`title` text,
	`due_on` text,
	`assignee_id` text,
	`done_at` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `tasks_case` ON `tasks` (`case_id`);
CREATE TABLE `case_index` (
	`id` text PRIMARY KEY NOT NULL,
	`office` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`reference` text NOT NULL,
	`title` text,
	`title_key` text NOT NULL,
	`owner_id` text,
	`owner_name` text,
	`complainant` text,
	`received_at` text,
	`received_zone` text,
	`next_due_at` text,
	`next_due_zone` text,
	`next_due_label` text,
	`changed_at` text NOT NULL
) STRICT;

CREATE INDEX `case_index_changed` ON `case_index` (`changed_at`,`id`);
CREATE INDEX `case_index_status` ON `case_index` (`status`);
CREATE INDEX `case_index_reference` ON `case_index` (`reference`);
CREATE INDEX `case_index_title` ON `case_index` (`title_key`,`id`);
CREATE INDEX `case_index_received` ON `case_index` (`received_at`,`id`);
CREATE INDEX `case_index_due` ON `case_index` (`next_due_at`,`id`);
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`office` text NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`reference` text NOT NULL,
	`title` text,
	`status` text NOT NULL,
	`owner_id` text,
	`reviewer_id` text,
	`opened_at` text NOT NULL,
	`void_reason` text
) STRICT;

CREATE UNIQUE INDEX `cases_reference` ON `cases` (`reference`);
CREATE UNIQUE INDEX `cases_number` ON `cases` (`office`,`year`,`kind`,`number`);
CREATE TABLE `complaints` (
	`id` text PRIMARY KEY NOT NULL,
	`summary` text,
	`channel` text,
	`framework` text,
	`is_hr_data` integer,
	`our_entity` text,
	`our_role` text,
	`recourse_mechanism` text,
	`happened_at` text,
	`happened_zone` text,
	`sent_at` text,
	`sent_zone` text,
	`delivered_at` text,
	`delivered_zone` text,
	`received_at` text,
	`received_zone` text,
	`received_reason` text,
	`acknowledged_at` text,
	`acknowledged_zone` text,
	`acknowledged_by` text,
	`answered_at` text,
	`answered_zone` text,
	`answered_by` text,
	`closed_at` text,
	`closed_zone` text,
	`outcome` text,
	`outcome_reasons` text,
	`reopen_reason` text,
	FOREIGN KEY (`id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE TABLE `rungs` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`rung` text NOT NULL,
	`at` text,
	`zone` text,
	`body` text,
	`document_id` text,
	`outcome` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `rungs_case` ON `rungs` (`case_id`);
CREATE TABLE `chunks` (
	`id` integer PRIMARY KEY NOT NULL,
	`sha256` blob NOT NULL,
	`segment` integer NOT NULL,
	`row` integer NOT NULL,
	`size` integer NOT NULL,
	FOREIGN KEY (`segment`) REFERENCES `segments`(`number`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE UNIQUE INDEX `chunks_sha256_unique` ON `chunks` (`sha256`);
CREATE INDEX `chunks_segment` ON `chunks` (`segment`,`row`);
CREATE TABLE `content_chunks` (
	`sha256` text NOT NULL,
	`ordinal` integer NOT NULL,
	`chunk_id` integer NOT NULL,
	PRIMARY KEY(`sha256`, `ordinal`),
	FOREIGN KEY (`sha256`) REFERENCES `contents`(`sha256`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`chunk_id`) REFERENCES `chunks`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `content_chunks_chunk` ON `content_chunks` (`chunk_id`);
CREATE TABLE `contents` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`crc32` integer NOT NULL
) STRICT;

CREATE TABLE `segments` (
	`number` integer PRIMARY KEY NOT NULL,
	`key` blob NOT NULL,
	`is_closed` integer NOT NULL
) STRICT;

CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`finished_at` text NOT NULL,
	FOREIGN KEY (`sha256`) REFERENCES `contents`(`sha256`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE TABLE `journal` (
	`position` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`origin` integer NOT NULL,
	`sequence` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`zone` text NOT NULL,
	`monotonic` integer NOT NULL,
	`actor_id` text NOT NULL,
	`office` text NOT NULL,
	`act_id` text NOT NULL,
	`case_id` text,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`action` text NOT NULL,
	`previous_hash` blob NOT NULL,
	`hash` blob NOT NULL,
	FOREIGN KEY (`origin`) REFERENCES `origins`(`number`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `journal_case` ON `journal` (`case_id`,`position`);
CREATE INDEX `journal_act` ON `journal` (`act_id`);
CREATE TABLE `journal_values` (
	`id` integer PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`entity_id` text NOT NULL,
	`field` text NOT NULL,
	`parent` blob,
	`commitment` blob NOT NULL,
	`salt` blob,
	`value` text,
	`erased_by` integer,
	FOREIGN KEY (`position`) REFERENCES `journal`(`position`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `journal_values_entry` ON `journal_values` (`position`);
CREATE INDEX `journal_values_field` ON `journal_values` (`entity_id`,`field`,`id`);
CREATE TABLE `origins` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL
) STRICT;

CREATE UNIQUE INDEX `origins_id_unique` ON `origins` (`id`);
CREATE TABLE `search_due` (
	`entity_id` text PRIMARY KEY NOT NULL,
	`entity` text NOT NULL
) STRICT;

CREATE TABLE `search_rows` (
	`row` integer PRIMARY KEY NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`case_id` text
) STRICT;

CREATE UNIQUE INDEX `search_rows_entity_id_unique` ON `search_rows` (`entity_id`);
CREATE INDEX `search_rows_case` ON `search_rows` (`case_id`);
CREATE TABLE `case_parties` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`party_id` text NOT NULL,
	`role` text NOT NULL,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `case_parties_case` ON `case_parties` (`case_id`);
CREATE INDEX `case_parties_party` ON `case_parties` (`party_id`);
CREATE TABLE `parties` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text,
	`email` text,
	`phone` text,
	`address` text,
	`country` text,
	`remarks` text,
	`removed_at` text,
	`removed_reason` text
) STRICT;

CREATE INDEX `parties_name` ON `parties` (`name`);
CREATE INDEX `parties_email` ON `parties` (`email`);
CREATE TABLE `backups` (
	`id` text PRIMARY KEY NOT NULL,
	`folder` text NOT NULL,
	`bytes` integer NOT NULL,
	`journal_head` text NOT NULL,
	`made_at` text NOT NULL
) STRICT;

CREATE TABLE `drafts` (
	`person_id` text NOT NULL,
	`form` text NOT NULL,
	`body` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`person_id`, `form`)
) STRICT;

CREATE TABLE `number_floors` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
) STRICT;

CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`office` text NOT NULL,
	`role` text NOT NULL,
	`signing_key` text NOT NULL,
	`sealing_key` text NOT NULL,
	`added_at` text NOT NULL,
	`removed_at` text,
	`removed_reason` text
) STRICT;

CREATE TABLE `settings` (
	`id` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;

CREATE TABLE `vault_secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`value` blob NOT NULL
) STRICT;

CREATE TABLE `vaults` (
	`id` text PRIMARY KEY NOT NULL,
	`signing_key` text NOT NULL,
	`previous_signature` text,
	`created_at` text NOT NULL,
	`restored_at` text,
	`numbers_asked_at` text
) STRICT;

CREATE VIRTUAL TABLE `search` USING fts5(`title`, `body`, tokenize = "unicode61 remove_diacritics 2");
