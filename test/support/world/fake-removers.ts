import type { Removers } from '../../../cleanup/app/apply/apply-world.ts';
import type { InstanceName } from '../../../cleanup/domain/facts/ids.ts';
import type { MovieRemover, SeriesRemover } from '../../../cleanup/ports/removers.ts';
import { instancesOf } from './fake-managers.ts';
import type { FakeServers } from './fake-servers.ts';

export function removersOf(servers: FakeServers): Required<Removers> {
  return {
    movies: instancesOf(servers, 'radarr').map((name) => movieRemover(servers, name)),
    series: instancesOf(servers, 'sonarr').map((name) => seriesRemover(servers, name)),
    torrents: {
      remove: (hashes) => servers.call(`qbittorrent.remove ${hashes}`, () => servers.removeTorrents(hashes)),
    },
  };
}

function movieRemover(servers: FakeServers, name: InstanceName): MovieRemover {
  return {
    instance: name,
    unmonitor: (id) =>
      servers.call(`${name}.unmonitor ${id}`, () => servers.changeMovie(name, id, { monitored: false })),
    monitor: (id) =>
      servers.call(`${name}.monitor ${id}`, () => servers.changeMovie(name, id, { monitored: true })),
    deleteFile: (id, file) =>
      servers.call(`${name}.deleteFile ${id} ${file}`, () => {
        const found = servers.movie(name, id)?.file;
        if (typeof found === 'object' && found.id === file) servers.changeMovie(name, id, { file: 'none' });
      }),
    removeEntry: (id, { exclude }) =>
      servers.call(`${name}.removeEntry ${id}`, () => {
        if (exclude) servers.exclusions.push(`${name} ${id}`);
        const movies = servers.facts.movies.filter((movie) => movie.instance !== name || movie.id !== id);
        servers.facts = { ...servers.facts, movies };
      }),
  };
}

function seriesRemover(servers: FakeServers, name: InstanceName): SeriesRemover {
  const setSeason = (id: number, season: number, monitored: boolean) =>
    servers.changeSeries(name, id, ({ seasons }) => ({
      seasons: seasons.map((one) => (one.number === season ? { ...one, monitored } : one)),
    }));
  const setEpisodes = (id: number, episodes: readonly number[], monitored: boolean) =>
    servers.changeEpisodes(name, id, (episode) => (episodes.includes(episode.id) ? { monitored } : {}));
  return {
    instance: name,
    unmonitorSeason: (id, season) =>
      servers.call(`${name}.unmonitorSeason ${id} ${season}`, () => setSeason(id, season, false)),
    unmonitorEpisodes: (id, episodes) =>
      servers.call(`${name}.unmonitorEpisodes ${id} ${episodes}`, () => setEpisodes(id, episodes, false)),
    monitorSeason: (id, season) =>
      servers.call(`${name}.monitorSeason ${id} ${season}`, () => setSeason(id, season, true)),
    monitorEpisodes: (id, episodes) =>
      servers.call(`${name}.monitorEpisodes ${id} ${episodes}`, () => setEpisodes(id, episodes, true)),
    deleteFiles: (id, files) =>
      servers.call(`${name}.deleteFiles ${id} ${files}`, () => {
        servers.changeSeries(name, id, (series) => ({
          files: series.files.filter((file) => !files.includes(file.id)),
        }));
        servers.changeEpisodes(name, id, ({ file }) =>
          typeof file === 'number' && files.includes(file) ? { file: 'none' } : {},
        );
      }),
    removeEntry: (id, { exclude }) =>
      servers.call(`${name}.removeEntry ${id}`, () => {
        if (exclude) servers.exclusions.push(`${name} ${id}`);
        const series = servers.facts.series.filter((one) => one.instance !== name || one.id !== id);
        servers.facts = { ...servers.facts, series };
      }),
  };
}
