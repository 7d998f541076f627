import { useQuery } from '@tanstack/react-query';
import { settingsText } from '../../../shared/text/settings.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Facts, Section } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';

/** Which program this is and where it runs. */
export function AboutSection() {
  const text = settingsText.about;
  const { queries } = useApi();
  const about = useQuery(queries.about());
  if (about.isPending) return <LoadingRows rows={3} />;
  if (about.isError) {
    return (
      <ErrorState
        title={text.failed}
        sentence={errorText(about.error, settingsText.where.about)}
        onRetry={() => void about.refetch()}
      />
    );
  }
  return (
    <Section title={text.title}>
      <div className="cu-stack">
        <Facts
          facts={[
            [text.version, `${about.data.name} ${about.data.version}`],
            [text.host, text.hosts[about.data.host] ?? about.data.host],
            [text.licence, text.licenceName],
          ]}
        />
        <p className="cu-soft">{text.offline}</p>
        <p className="cu-soft">{text.judgement}</p>
      </div>
    </Section>
  );
}
