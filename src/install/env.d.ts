interface ImportMetaEnv {
  /** The offline file that stands beside the hosted page; put in by scripts/build/installable.ts. */
  readonly OFFLINE_FILE?: import('../about/OfflineFile').OfflineFileFacts;
}
