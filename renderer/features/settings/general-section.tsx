import { Button, NumberInput, Radio, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { settings as settingsShape, type Settings } from '../../../shared/contract/vault.ts';
import { appText } from '../../../shared/text/app.ts';
import { settingsText } from '../../../shared/text/settings.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Section } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Problem } from '../../ui/problem.tsx';
import { showToast } from '../../ui/toast.tsx';

/** Idle locking, paper and appearance. */
export function GeneralSection() {
  const { queries } = useApi();
  const settings = useQuery(queries.settings());
  if (settings.isPending) return <LoadingRows rows={5} />;
  if (settings.isError) {
    return (
      <ErrorState
        title={settingsText.failed}
        sentence={errorText(settings.error, settingsText.where.load)}
        onRetry={() => void settings.refetch()}
      />
    );
  }
  return (
    <>
      <Locking settings={settings.data} />
      <Paper settings={settings.data} />
      <Appearance />
    </>
  );
}

function useChange() {
  return useAction(settingsText.where.change, (client, input: Partial<Settings>) =>
    client.settings.change(input),
  );
}

function Locking({ settings }: { settings: Settings }) {
  const text = settingsText.lock;
  const [minutes, setMinutes] = useState<number | string>(settings.lockAfterMinutes);
  const [isTried, setIsTried] = useState(false);
  const change = useChange();
  const value = settingsShape.shape.lockAfterMinutes.safeParse(minutes);

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setIsTried(true);
    if (!value.success) return;
    if ((await change.run({ lockAfterMinutes: value.data })) !== undefined) showToast(settingsText.saved);
  }

  return (
    <Section title={text.title}>
      <form className="cu-stack" onSubmit={(event) => void submit(event)} noValidate>
        <div className="cu-row" style={{ alignItems: 'flex-end' }}>
          <NumberInput
            label={`${text.label} (${text.unit})`}
            description={text.hint}
            w={300}
            value={minutes}
            error={isTried && !value.success ? text.outOfRange : null}
            hideControls
            onChange={setMinutes}
          />
          <Button
            type="submit"
            variant="default"
            h={32}
            loading={change.isRunning}
            disabled={minutes === settings.lockAfterMinutes}
          >
            {text.save}
          </Button>
        </div>
        <Problem>{change.problem}</Problem>
      </form>
    </Section>
  );
}

function Paper({ settings }: { settings: Settings }) {
  const text = settingsText.paper;
  const change = useChange();
  return (
    <Section title={text.title}>
      <Radio.Group
        label={text.label}
        value={settings.paper}
        onChange={(paper) => {
          void change.run({ paper: settingsShape.shape.paper.parse(paper) }).then((saved) => {
            if (saved !== undefined) showToast(settingsText.saved);
          });
        }}
      >
        <div className="cu-row" style={{ gap: 20, marginTop: 4 }}>
          <Radio value="A4" label={text.A4} />
          <Radio value="Letter" label={text.Letter} />
        </div>
      </Radio.Group>
      <Problem>{change.problem}</Problem>
    </Section>
  );
}

function Appearance() {
  const text = settingsText.appearance;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section title={text.title} description={text.hint}>
      <SegmentedControl
        aria-label={text.label}
        value={colorScheme}
        onChange={setColorScheme}
        data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: appText.themes[value] }))}
      />
    </Section>
  );
}
