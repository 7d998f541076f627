import { useNavigate, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { settingsText } from '../../shared/text/settings.ts';
import { AboutSection } from '../features/about/about-section.tsx';
import { BackupSection } from '../features/backup/backup-section.tsx';
import { TemplatesSection } from '../features/letters/templates-section.tsx';
import { OurEntitiesSection } from '../features/our-entities/our-entities-section.tsx';
import { PeopleSection } from '../features/people/people-section.tsx';
import { GeneralSection } from '../features/settings/general-section.tsx';
import { RecordSection } from '../features/settings/record-section.tsx';
import { SecuritySection } from '../features/settings/security-section.tsx';
import { Page, PageHeader } from '../ui/page-header.tsx';
import { TogetherSettings } from './together-settings.tsx';
import { Tabs } from '../ui/tabs.tsx';

type SectionKey = keyof typeof settingsText.sections;

const sections: Readonly<Record<SectionKey, ComponentType>> = {
  general: GeneralSection,
  security: SecuritySection,
  people: PeopleSection,
  entities: OurEntitiesSection,
  letters: TemplatesSection,
  together: TogetherSettings,
  backup: BackupSection,
  record: RecordSection,
  about: AboutSection,
};

function isSection(key: string | undefined): key is SectionKey {
  return key !== undefined && Object.hasOwn(sections, key);
}

/** Settings by section, each a feature of its own; the section stands in the address. */
export function SettingsScreen() {
  const navigate = useNavigate();
  const { section }: { section?: string } = useParams({ strict: false });
  const current = isSection(section) ? section : 'general';
  const Shown = sections[current];
  return (
    <Page width="medium">
      <PageHeader title={settingsText.title} />
      <Tabs
        label={settingsText.title}
        tabs={(Object.keys(sections) as SectionKey[]).map((key) => ({
          key,
          label: settingsText.sections[key],
        }))}
        current={current}
        onChange={(key) => void navigate({ to: `/settings/${key}`, replace: true })}
      >
        <Shown />
      </Tabs>
    </Page>
  );
}
