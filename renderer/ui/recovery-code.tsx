import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { vaultText } from '../../shared/text/vault.ts';
import { CopyButton } from './copy-button.tsx';
import { TextField } from './fields.tsx';
import { Hint } from './hint.tsx';
import { groupsAskedFor, groupsOf, isGroup } from './recovery-groups.ts';
import { dayText } from '../../shared/text/when.ts';
import './recovery-code.css';

type RecoveryCodeProps = {
  /** The code as the core gave it, its groups apart by hyphens or spaces. */
  code: string;
  /** What the last button says. */
  finish: string;
  onFinish: () => void;
  /** Above the code: why it is shown. */
  children?: ReactNode;
};

/** Shows a recovery code once and goes on only after groups of it were typed from the person's own copy. */
export function RecoveryCode({ code, finish, onFinish, children }: RecoveryCodeProps) {
  const [isChecking, setIsChecking] = useState(false);
  const groups = useMemo(() => groupsOf(code), [code]);
  return isChecking ? (
    <Check groups={groups} finish={finish} onFinish={onFinish} onBack={() => setIsChecking(false)} />
  ) : (
    <Show code={code} groups={groups} onNext={() => setIsChecking(true)}>
      {children}
    </Show>
  );
}

function Show({
  code,
  groups,
  onNext,
  children,
}: {
  code: string;
  groups: readonly string[];
  onNext: () => void;
  children: ReactNode;
}) {
  const { recovery } = vaultText;
  return (
    <div className="cu-stack">
      <div className="cu-no-print">{children}</div>
      <p className="cu-print-only">{recovery.printed(dayText(Temporal.Now.plainDateISO()))}</p>
      <ol className="cu-code" aria-label={recovery.code}>
        {groups.map((group, index) => (
          // Groups have no identity but their place.
          <li key={index}>{group}</li>
        ))}
      </ol>
      <p className="cu-print-only">{recovery.printedHint}</p>
      <div className="cu-no-print cu-stack">
        <Hint>{recovery.copiedHint}</Hint>
        <div className="cu-row" style={{ justifyContent: 'space-between' }}>
          <span className="cu-row">
            <Button
              variant="default"
              leftSection={<IconPrinter size={15} stroke={1.5} />}
              onClick={() => window.print()}
            >
              {recovery.print}
            </Button>
            <CopyButton text={code} label={recovery.copy} isWide />
          </span>
          <Button onClick={onNext}>{recovery.confirm}</Button>
        </div>
      </div>
    </div>
  );
}

function Check({
  groups,
  finish,
  onFinish,
  onBack,
}: {
  groups: readonly string[];
  finish: string;
  onFinish: () => void;
  onBack: () => void;
}) {
  const { recovery } = vaultText;
  const [asked] = useState(() => groupsAskedFor(groups.length, Math.random));
  const [typed, setTyped] = useState<readonly string[]>(asked.map(() => ''));
  const [isTried, setIsTried] = useState(false);
  const isRight = (place: number) => isGroup(typed[place] ?? '', groups[asked[place] ?? 0] ?? '');

  return (
    <form
      className="cu-stack"
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (asked.every((_, place) => isRight(place))) onFinish();
      }}
    >
      <p className="cu-soft">{recovery.checkLead}</p>
      <div className="cu-checks">
        {asked.map((group, place) => (
          <TextField
            key={group}
            label={recovery.group(group + 1)}
            value={typed[place] ?? ''}
            error={isTried && !isRight(place)}
            // The step begins with typing the first group.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={place === 0}
            onValue={(value) => setTyped(typed.map((before, at) => (at === place ? value : before)))}
          />
        ))}
      </div>
      <div role="alert" className="cu-late cu-small">
        {isTried && !asked.every((_, place) => isRight(place)) ? recovery.groupWrong : null}
      </div>
      <div className="cu-row" style={{ justifyContent: 'space-between' }}>
        <Button variant="default" onClick={onBack}>
          {recovery.back}
        </Button>
        <Button type="submit">{finish}</Button>
      </div>
    </form>
  );
}
