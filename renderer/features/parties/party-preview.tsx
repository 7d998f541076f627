import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Party } from '../../../shared/contract/parties.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { partiesText } from '../../../shared/text/parties.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { casePath } from '../../ui/case-path.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageLink } from '../../ui/page-link.tsx';
import { RightPanel } from '../../ui/right-panel.tsx';
import { PartyFactsList } from './party-parts.tsx';

const text = partiesText;

/** The selected party beside the list: how to reach it, and its cases. */
export function PartyPreview({ party, onClose }: { party: Party; onClose: () => void }) {
  const { queries } = useApi();
  const navigate = useNavigate();
  const found = useQuery(queries.party(party.id));
  return (
    <RightPanel title={party.name ?? text.noName} onClose={onClose}>
      <div className="cu-row" style={{ marginBottom: 10 }}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void navigate({ to: `/parties/${party.id}` })}
        >
          {text.open}
        </Button>
      </div>
      <PartyFactsList party={party} />
      <h3 style={{ margin: '14px 0 4px' }}>{text.cases.title}</h3>
      {found.isPending ? <LoadingRows rows={2} /> : null}
      {found.isError ? (
        <ErrorState
          title={text.showFailed}
          sentence={errorText(found.error, text.where.show)}
          onRetry={() => void found.refetch()}
        />
      ) : null}
      {found.data?.cases.length === 0 ? <p className="cu-faint">{text.cases.none}</p> : null}
      <ul className="cu-party-cases">
        {found.data?.cases.map(({ id, reference, title, role }) => (
          <li key={`${id} ${role}`}>
            <span className="cu-mono">
              <PageLink to={casePath(reference)}>{reference}</PageLink>
            </span>{' '}
            <span className="cu-soft">{setLabel('role', role)}</span>
            <div className="cu-clip" title={title ?? undefined}>
              {title ?? text.cases.noTitle}
            </div>
          </li>
        ))}
      </ul>
    </RightPanel>
  );
}
