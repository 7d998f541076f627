CREATE TABLE `breaches` (
	`id` text PRIMARY KEY NOT NULL,
	`summary` text,
	`our_entity_id` text,
	`nature` text,
	`cause` text,
	`aware_reason` text,
	`times` text,
	`fcc_version` text,
	`closed_at` text,
	`closed_zone` text,
	`outcome_reasons` text,
	`reopen_reason` text,
	FOREIGN KEY (`id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE TABLE `filings` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`rule` text NOT NULL,
	`part_id` text NOT NULL,
	`recipient` text,
	`version` integer NOT NULL,
	`stage` text NOT NULL,
	`filed_at` text,
	`filed_zone` text,
	`receipt_number` text,
	`text` text,
	`document_id` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `filings_case` ON `filings` (`case_id`);
CREATE TABLE `our_entities` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`regimes` text NOT NULL,
	`establishments` text NOT NULL,
	`main_establishment` text NOT NULL,
	`german_land` text NOT NULL,
	`remarks` text,
	`removed_at` text,
	`removed_reason` text
) STRICT;

CREATE INDEX `our_entities_name` ON `our_entities` (`name`);
CREATE TABLE `parts` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`label` text,
	`our_role` text,
	`clients` text,
	`people` text,
	`elements` text,
	`safeguards` text,
	`confirmed` text,
	`names` text,
	`risk` text,
	`harm` text,
	`intentional` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `parts_case` ON `parts` (`case_id`);
CREATE TABLE `extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`rule` text NOT NULL,
	`told_at` text,
	`told_zone` text,
	`reason` text,
	`document_id` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `extensions_case` ON `extensions` (`case_id`);
CREATE TABLE `pauses` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`from_at` text,
	`from_zone` text,
	`until_at` text,
	`until_zone` text,
	`reason` text,
	`document_id` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `pauses_case` ON `pauses` (`case_id`);
CREATE TABLE `requests` (
	`id` text PRIMARY KEY NOT NULL,
	`summary` text,
	`rights` text,
	`laws` text,
	`channel` text,
	`our_entity` text,
	`our_role` text,
	`residence` text,
	`acts_for` text,
	`agent_capacity` text,
	`sent_at` text,
	`sent_zone` text,
	`delivered_at` text,
	`delivered_zone` text,
	`received_at` text,
	`received_zone` text,
	`received_reason` text,
	`identity_asked_at` text,
	`identity_asked_zone` text,
	`identity_asked_by` text,
	`identity_confirmed_at` text,
	`identity_confirmed_zone` text,
	`identity_method` text,
	`acknowledged_at` text,
	`acknowledged_zone` text,
	`acknowledged_by` text,
	`answered_at` text,
	`answered_zone` text,
	`answered_by` text,
	`closed_at` text,
	`closed_zone` text,
	`outcome` text,
	`refusal_ground` text,
	`outcome_reasons` text,
	`appeal_route` text,
	`appeal_received_at` text,
	`appeal_received_zone` text,
	`appeal_answered_at` text,
	`appeal_answered_zone` text,
	`appeal_answered_by` text,
	`appeal_outcome` text,
	`reopen_reason` text,
	FOREIGN KEY (`id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

ALTER TABLE `deadlines` ADD `basis` text;
ALTER TABLE `deadlines` ADD `rule` text;
ALTER TABLE `deadlines` ADD `part_id` text;
ALTER TABLE `deadlines` ADD `client_id` text;
ALTER TABLE `deadlines` ADD `pack_version` text;
ALTER TABLE `deadlines` ADD `mark` text;
ALTER TABLE `deadlines` ADD `document_id` text;