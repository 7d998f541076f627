CREATE TABLE `confirmations` (
	`id` text PRIMARY KEY NOT NULL,
	`counsel` text NOT NULL,
	`confirmed_on` text NOT NULL,
	`read` text NOT NULL,
	`rule_hash` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	`set_zone` text NOT NULL,
	`removed_at` text,
	`removed_reason` text
) STRICT;

CREATE TABLE `house_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`rule` text NOT NULL,
	`overrides` text,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	`set_zone` text NOT NULL,
	`removed_at` text,
	`removed_reason` text
) STRICT;

CREATE TABLE `house_targets` (
	`id` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL,
	`unit` text NOT NULL,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	`set_zone` text NOT NULL,
	`removed_at` text,
	`removed_reason` text
) STRICT;

CREATE TABLE `law_choices` (
	`id` text PRIMARY KEY NOT NULL,
	`choice` text NOT NULL,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	`set_zone` text NOT NULL
) STRICT;

CREATE TABLE `packs` (
	`id` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`version` text NOT NULL,
	`body` text NOT NULL,
	`is_signed` integer NOT NULL,
	`reason` text,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	`set_zone` text NOT NULL
) STRICT;

CREATE INDEX `deadlines_rule` ON `deadlines` (`state`,`removed_at`,`rule`);