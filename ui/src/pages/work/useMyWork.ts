import { useQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';
import { zoneHere } from './zone';

export type MyProject = Api<'MyProject'>;

/** What I did today and where I can go on; asked again by the minute, as work comes and goes. */
export function useMyWork() {
  return useQuery({
    queryKey: ['my-work'],
    queryFn: () => ok(api.GET('/me/work', { params: { query: { tz: zoneHere() } } })),
    refetchInterval: 60_000,
  });
}

/** Where a project is begun: its test is looked at before. */
export function startOf(project: MyProject): string {
  const isTest = project.qualification !== null && project.standing !== 'working';
  return isTest ? `/practice/${project.id}` : `/work/${project.id}`;
}
