/**
 * Preloaded (`node --import`) into the processes that a launcher starts with an IPC channel: when the launcher is
 * gone, even by SIGKILL, the process is asked to end, and ended if it does not. Without a channel it does nothing.
 */
if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.channel.unref(); // listening must not keep a process alive that is done
}
