CREATE INDEX `tasks_assignee` ON `tasks` (`assignee_id`,`done_at`);
CREATE INDEX `case_index_owner` ON `case_index` (`owner_id`,`status`);