CREATE TABLE `ladder_events` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`rung` text NOT NULL,
	`event` text NOT NULL,
	`at` text,
	`zone` text,
	`document_id` text,
	`remarks` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `ladder_events_case` ON `ladder_events` (`case_id`);
CREATE TABLE `deletions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`what` text,
	`systems` text,
	`method` text,
	`deleted_at` text,
	`deleted_zone` text,
	`by_whom` text,
	`kept` text,
	`document_id` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `deletions_case` ON `deletions` (`case_id`);
CREATE TABLE `duplicates` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`other_id` text NOT NULL,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`other_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `duplicates_case` ON `duplicates` (`case_id`);
CREATE INDEX `duplicates_other` ON `duplicates` (`other_id`);
CREATE TABLE `fees` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`amount` text,
	`currency` text,
	`ground` text,
	`asked_at` text,
	`asked_zone` text,
	`paid_at` text,
	`paid_zone` text,
	`document_id` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `fees_case` ON `fees` (`case_id`);
CREATE TABLE `forwardings` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`recipient` text,
	`forwarded_at` text,
	`forwarded_zone` text,
	`document_id` text,
	`answered_at` text,
	`answered_zone` text,
	`answer` text,
	`answer_document_id` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `forwardings_case` ON `forwardings` (`case_id`);
CREATE TABLE `found_items` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`search_id` text,
	`what` text,
	`document_id` text,
	`pages` text,
	`treatment` text,
	`ground` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `found_items_case` ON `found_items` (`case_id`);
CREATE TABLE `request_items` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`right` text,
	`asked` text,
	`law` text,
	`outcome` text,
	`ground` text,
	`reasons` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `request_items_case` ON `request_items` (`case_id`);
CREATE TABLE `response_packages` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`recipient` text,
	`sent_at` text,
	`sent_zone` text,
	`medium` text,
	`contents` text,
	`list_sha256` text,
	`remarks` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `response_packages_case` ON `response_packages` (`case_id`);
CREATE TABLE `system_searches` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`system` text,
	`asked_of` text,
	`asked_at` text,
	`asked_zone` text,
	`answered_at` text,
	`answered_zone` text,
	`found` integer,
	`answer` text,
	`document_id` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `system_searches_case` ON `system_searches` (`case_id`);
ALTER TABLE `complaints` ADD `lessons` text;
ALTER TABLE `requests` ADD `identity_seen` text;
ALTER TABLE `requests` ADD `identity_copy` text;
ALTER TABLE `requests` ADD `authority_confirmed_at` text;
ALTER TABLE `requests` ADD `authority_confirmed_zone` text;
ALTER TABLE `requests` ADD `authority_confirmed_by` text;
ALTER TABLE `requests` ADD `authority_seen` text;
ALTER TABLE `requests` ADD `consent_asked_at` text;
ALTER TABLE `requests` ADD `consent_asked_zone` text;
ALTER TABLE `requests` ADD `consent_asked_by` text;
ALTER TABLE `requests` ADD `consent_until_at` text;
ALTER TABLE `requests` ADD `consent_until_zone` text;
ALTER TABLE `requests` ADD `consent_confirmed_at` text;
ALTER TABLE `requests` ADD `consent_confirmed_zone` text;
ALTER TABLE `requests` ADD `consent_confirmed_by` text;