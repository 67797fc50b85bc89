/** A PostgreSQL server and the two databases that a Radarr, Sonarr or Prowlarr keeps there. */
export interface DatabaseLogin {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly mainDb: string;
  readonly logDb: string;
  /** Secret and key of the user's password. */
  readonly password: { readonly name: string; readonly key: string };
}
