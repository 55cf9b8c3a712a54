import Foundation
import Glibc

/// A disk of its own: an ext4 file system in a file, or a small one in memory; gone when the trials are.
///
/// Only root can mount one, and not in every container: ``isPossible`` tells. In CI it must be.
final class LoopDisk: Sendable {
  /// Whether file systems can be mounted here.
  static let isPossible = geteuid() == 0 && (try? LoopDisk(megabytes: 4)) != nil

  /// Whether the suite is to be run: asked for, and possible, or demanded.
  static let isWanted =
    FaultSize.isAsked && (isPossible || ProcessInfo.processInfo.environment["CI"] == "true")

  /// Where it is mounted.
  let path: String
  private let image: String?
  private let scratch: Scratch

  /// An ext4 file system in a file.
  init(megabytes: Int) throws {
    scratch = try Scratch()
    path = scratch.path + "/disk"
    image = scratch.path + "/image"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.must("/usr/bin/truncate", "-s", "\(megabytes)M", scratch.path + "/image")
    try Self.must("/sbin/mkfs.ext4", "-q", "-F", scratch.path + "/image")
    try mount()
  }

  /// A file system in memory.
  init(inMemory megabytes: Int) throws {
    scratch = try Scratch()
    path = scratch.path + "/disk"
    image = nil
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.must("/bin/mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path)
  }

  deinit { _ = umount2(path, Int32(MNT_DETACH)) }

  /// Cuts the power: what is not on the disk by now never will be.
  func cut() throws {
    let folder = open(path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { throw HarnessError.call("open", errno: errno) }
    defer { close(folder) }
    // EXT4_IOC_SHUTDOWN, without writing out the file system's own journal first.
    var flags: UInt32 = 2
    guard ioctl(folder, 0x8004_587d, &flags) == 0 else { throw HarnessError.call("shutdown", errno: errno) }
  }

  /// Lets the file system find an error in itself, whereupon it can no longer be written, whoever is writing.
  func abort() throws {
    guard Glibc.mount("none", path, nil, UInt(MS_REMOUNT), "abort") == 0 else {
      throw HarnessError.call("mount", errno: errno)
    }
  }

  /// Mounts the disk again after the power came back, with a check of it if it needs one.
  func recover(checking: Bool = false) throws {
    try unmount()
    if checking, let image {
      let check = try Run("/sbin/e2fsck", ["-fp", image], environment: Binary.environment())
      guard check.code < 4 else { throw Failed(words: ["e2fsck"], run: check) }
    }
    try mount()
  }

  /// Puts everything onto the disk.
  func sync() throws {
    try Self.must("/bin/sync", "--file-system", path)
  }

  /// Leaves so many bytes free of a disk in memory.
  func leaveFree(_ bytes: Int) throws {
    var facts = statvfs()
    guard statvfs(path, &facts) == 0 else { throw HarnessError.call("statvfs", errno: errno) }
    let used = Int(facts.f_blocks - facts.f_bfree) * Int(facts.f_bsize)
    try Self.must("/bin/mount", "-o", "remount,size=\(used + bytes)", path)
  }

  /// Takes the disk away; a process that is just being started may have it open for a moment.
  private func unmount() throws {
    let deadline = Deadline(10)
    while umount2(path, 0) != 0 {
      guard errno == EBUSY, !deadline.hasPassed else { throw HarnessError.call("umount of \(path)", errno: errno) }
      usleep(2000)
    }
  }

  private func mount() throws {
    guard let image else { return }
    try Self.must("/bin/mount", "-o", "loop", image, path)
  }

  private static func must(_ words: String...) throws {
    let run = try Run(words[0], Array(words.dropFirst()), environment: Binary.environment())
    guard run.code == 0 else { throw Failed(words: words, run: run) }
  }

  /// A command of the system that did not work.
  struct Failed: Error {
    let words: [String]
    let run: Run
  }
}
