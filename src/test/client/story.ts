// One whole story by the client that was generated from the document of the service.
import { randomUUID } from 'node:crypto';
import { client } from './generated/client.gen';
import {
  approachFirst,
  deleteSeries,
  exportNetwork,
  figures,
  getMeeting,
  getSeries,
  listMeetings,
  makeSeries,
  writeUpMeeting,
} from './generated';

client.setConfig({ baseUrl: process.env.INKTVLEK, auth: () => process.env.TOKEN });

const once = () => ({ 'Idempotency-Key': randomUUID() });

function there<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) {
    throw new Error(`No ${what}`);
  }
  return value;
}

async function reached(): Promise<number> {
  const told = there((await figures({})).data, 'figures');
  return there(told.figures.DIRECT_REACH?.people?.people, 'reach');
}

async function story(): Promise<void> {
  const advice = there((await approachFirst({ body: { howMany: 3 } })).data, 'advice');
  console.log(`advised ${advice.recommended.length}`);

  const before = await reached();
  const planned = await makeSeries({
    headers: once(),
    body: {
      partner: 'IOT',
      municipality: 'GM0855',
      languages: ['Turks'],
      meetings: [{ number: 1, on: '2026-11-05', theme: 'opvoeding' }],
    },
  });
  const series = there(planned.data, `series: ${JSON.stringify(planned.error)}`);
  console.log(`made ${planned.response?.status} at version ${series.version}`);

  const meeting = there((await listMeetings({ query: { series: series.code } })).data?.items[0], 'meeting');
  const mark = there((await getMeeting({ path: { code: meeting.code } })).response?.headers.get('etag'), 'mark');
  const written = await writeUpMeeting({
    path: { code: meeting.code },
    headers: { ...once(), 'If-Match': mark },
    body: { present: ['CLIENT-1', 'CLIENT-2'], headCount: 5, theme: 'opvoeding', forms: ['DIALOGUE'] },
  });
  console.log(`written up with ${there(written.data, JSON.stringify(written.error)).present.length} people`);
  console.log(`reached ${(await reached()) - before} more`);

  const file = there(
    (await exportNetwork({ query: { format: 'GEXF', purpose: 'RESEARCH', most: 50 }, parseAs: 'text' })).data,
    'file',
  ) as unknown as string;
  console.log(`exported a ${/<(gexf)/.exec(file)?.[1]}`);

  const path = { code: series.code };
  const late = await deleteSeries({ path, headers: { ...once(), 'If-Match': '"0"' } });
  console.log(`refused because ${late.error?.type.replace(/.*#/, '')}`);
  const seen = there((await getSeries({ path })).response?.headers.get('etag'), 'mark of the series');
  const gone = await deleteSeries({ path, headers: { ...once(), 'If-Match': seen } });
  console.log(`taken away ${gone.response?.status}`);
}

story().catch((failure: unknown) => {
  console.error(failure);
  process.exit(1);
});
