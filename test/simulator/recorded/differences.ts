/**
 * What the simulator answers otherwise than the recorded servers did, and why that is left so. `where` is matched
 * against `server case: difference`; every line of this list must still be needed.
 */
export const LEFT: readonly { readonly where: RegExp; readonly why: string }[] = [
  {
    where: /(Schema|notifications): \[\]\./,
    why: 'the simulator knows qBittorrent and Jellyfin only, the recorded lists were cut to other providers',
  },
  {
    where:
      /(configuration-host|Configuration-host|status): (analyticsEnabled|auth\w+|branch|is\w+|launchBrowser|logLevel|os\w+|package\w+|runtimeName|updateMechanism)/,
    why: 'how the recorded server was installed and started: from a terminal, not as a container',
  },
  {
    where: /start-|command: (body\.|duration|status|started|updateScheduledTask)/,
    why: 'the simulator queues every command alike; the recorded one had started within the call',
  },
  {
    where: /grabbed-\w+: \[\]\.(data|quality)/,
    why: 'the recorded release was pushed by hand: what its indexer said of it is not in the simulator',
  },
  {
    where: /quality\.quality\.source|qualityCutoffNotMet|releaseType|indexer:/,
    why: 'every file of the simulator is a Bluray of one episode at the cutoff',
  },
  {
    where: /queue-with-items: \[\]\.(downloadClient|errorMessage|status|episodeHasFile)/,
    why: 'a queued download is what a test makes it; the recorded one was stalled',
  },
  {
    where: /qualityProfiles: \[\]\./,
    why: 'the simulator has one quality profile and none of its items',
  },
  {
    where: /health: \[\]\./,
    why: 'checks of indexers are not simulated',
  },
  {
    where: /exclusions-(later|right-after): records/,
    why: 'another title was excluded by then',
  },
  {
    where: /historySince-grabbed: /,
    why: 'recorded before anything had been grabbed; the simulated household has been in use',
  },
  {
    where: /historyOf: \[\]|historySince-imported(-all)?: \[\]\.(data\.download|downloadId)/,
    why: 'the newest entry is another: imports by hand and by download are mixed otherwise',
  },
  {
    where: /episodeFileDeleted-upgrade: \[\]\.data/,
    why: 'an upgrade is not simulated: the file is deleted by hand',
  },
  {
    where: /(episodes|episodesAiring)[\w-]*: \[\]\.(title|monitored|hasFile)|deleteEpisodeFiles/,
    why: 'episodes of equal titles are told apart by their order, which cut lists have lost',
  },
  {
    where: /sonarr\S+ series: |sonarr\S+ set\w+Monitored[\w-]*: |radarr\S+ (movie-after|setMonitored)/,
    why: 'what had been set and aired by then differs: a monitored flag, a series that goes on, a collection',
  },
  {
    where: /mediamanagement-back: |importlist-back: listSync/,
    why: 'recorded while the setting of the call before was still in place',
  },
  {
    where: /downloadClients-two: |removeExclusion-unknown: /,
    why: 'a second download client and a third tag had been made by then',
  },
  {
    where: /formattedMessagePlaceholderValues/,
    why: 'values of a message that no client reads',
  },
  {
    where: /Last(Login|Activity|Paused)Date: missing/,
    why: 'the simulator does not write down when people came',
  },
  {
    where: /ServerName|startup-complete: Name/,
    why: 'how the household called its server and its first user',
  },
  {
    where: /changePolicy-\w+: Policy|users: \[\]\.Policy/,
    why: 'one user had been disabled, and one forbidden to transcode, between the recordings',
  },
  {
    where: /createLibrary-(taken|missing-path): \[\]/,
    why: 'a library of collections had been made by then, and keeps its metadata with its files',
  },
  {
    where: /sessions[\w-]*: \[\]\.(Client|DeviceId|DeviceName|UserName|PlayState)/,
    why: 'who sat at which device; the simulator gives each person a television',
  },
  {
    where: /sessions-playing: \[\]\.NowPlayingItem/,
    why: 'fields of a playing item that no client reads',
  },
  {
    where: /userItems[\w-]*: Items/,
    why: 'which of the marks had been made by then, and subtitles, which no file of the simulator has',
  },
  {
    where:
      /qbittorrent\S+ \S+: (\[\]\.state|upnp|dht|pex|lsd|connection_status|current_network_interface|category_changed)/,
    why: 'the recorded client was bound to the loopback interface and kept from the network',
  },
];
