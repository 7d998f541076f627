CREATE TABLE `deputies` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`deputy_id` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	`remarks` text,
	`removed_at` text,
	`removed_reason` text
) STRICT;

CREATE TABLE `enquiries` (
	`id` text PRIMARY KEY NOT NULL,
	`office` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`reference` text NOT NULL,
	`case_id` text,
	`authority_id` text NOT NULL,
	`owner_id` text,
	`their_reference` text,
	`questions` text,
	`received_at` text,
	`received_zone` text,
	`due_at` text,
	`due_zone` text,
	`due_reason` text,
	`deadline_id` text,
	`is_held` integer NOT NULL,
	`hold_reason` text,
	`answer` text,
	`answered_at` text,
	`answered_zone` text,
	`answered_by` text,
	`closed_at` text,
	`closed_zone` text,
	`close_reason` text,
	`opened_at` text NOT NULL,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`authority_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE UNIQUE INDEX `enquiries_reference` ON `enquiries` (`reference`);
CREATE INDEX `enquiries_case` ON `enquiries` (`case_id`);
CREATE INDEX `enquiries_due` ON `enquiries` (`due_at`);
CREATE TABLE `enquiry_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`name` text,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiries`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `enquiry_documents_enquiry` ON `enquiry_documents` (`enquiry_id`);
CREATE INDEX `enquiry_documents_content` ON `enquiry_documents` (`sha256`);
CREATE TABLE `letter_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kinds` text NOT NULL,
	`language` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`source` text,
	`replaces` text,
	`version` integer NOT NULL,
	`changed_at` text NOT NULL,
	`removed_at` text,
	`removed_reason` text
) STRICT;

CREATE TABLE `task_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`tasks` text NOT NULL,
	`is_applied_on_opening` integer NOT NULL,
	`removed_at` text,
	`removed_reason` text
) STRICT;

ALTER TABLE `communications` ADD `template_id` text;
ALTER TABLE `communications` ADD `template_version` integer;
ALTER TABLE `communications` ADD `message_id` text;
ALTER TABLE `communications` ADD `proof_id` text;
ALTER TABLE `parties` ADD `sort` text;
ALTER TABLE `parties` ADD `language` text;