import Foundation
import Testing

/// This machine, set up for many people as `attest deploy` prints it: a service account with a register, two people, the real
/// sudo, and a real sshd of its own on the loopback interface.
///
/// Everything that it makes bears the name `attest-peer`, and all of it is gone afterwards, also after a failure; what an
/// earlier run that was killed left behind is cleared away first.
final class SharedMachine: Sendable {
  static let service = "attest-peer"
  static let group = "attest-peer-users"
  /// Staff, and whoever tries to get in as somebody else.
  static let alice = "attest-peer-alice"
  /// The other one, whose family name nobody else is to see.
  static let bob = "attest-peer-bob"
  static let secret = "Bakerofsecrets"

  /// What belongs to root: the program, the pieces, sshd's own files.
  static let root = "/opt/attest-peer"
  static let folder = "/srv/attest-peer"
  static let program = "\(root)/attest"
  static let sudoersPath = "/etc/sudoers.d/attest-peer"
  static let tools = [
    "/usr/bin/sudo", "/usr/sbin/visudo", "/usr/sbin/sshd", "/usr/bin/ssh", "/usr/bin/scp", "/usr/bin/sftp",
    "/usr/bin/ssh-keygen", "/usr/sbin/useradd", "/usr/sbin/runuser", "/usr/bin/timeout",
  ]

  /// What keeps the suite from running here; nil when nothing does.
  static var obstacle: String? {
    if getuid() != 0 { return "needs root, to make users and to start sshd" }
    let missing = tools.filter { !FileManager.default.isExecutableFile(atPath: $0) }
    if !missing.isEmpty { return "needs \(missing.joined(separator: ", ")) (apt install sudo openssh-server)" }
    return Python.has("pty") ? nil : "needs python3"
  }

  /// Whether a machine that has to run everything runs this.
  static var isWanted: Bool { obstacle == nil || Python.mustBeThere }

  /// Open as long as this is the only one on the machine.
  private let lock: Int32
  /// The port on which its sshd listens.
  let port: Int
  /// The number of bob's user id.
  let bobsID: String

  /// Sets everything up.
  init() throws {
    if let obstacle = Self.obstacle { throw Python.Missing(description: obstacle) }
    lock = try Self.lock()
    Self.clear()
    do {
      try Self.makeUsers()
      try Self.makeRegister()
      try Self.installSudoers()
      port = try Self.freePort()
      try Self.startSSH(port: port)
      bobsID = try Shell.need("/usr/bin/id", "-u", Self.bob).trimmingCharacters(in: .whitespacesAndNewlines)
      try waitForSSH()
    } catch {
      Self.clear()
      close(lock)
      throw error
    }
  }

  /// Takes everything away.
  func tearDown() {
    Self.clear()
    close(lock)
  }

  /// Waits until no other run of the tests has the machine, for ten minutes at most.
  private static func lock() throws -> Int32 {
    let file = open("/srv", O_RDONLY | O_CLOEXEC)
    for _ in 0..<6000 {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return file }
      usleep(100_000)
    }
    throw Python.Missing(description: "another run of the tests has the machine")
  }

  private static func clear() {
    stopSSH()
    try? FileManager.default.removeItem(atPath: sudoersPath)
    for user in [alice, bob, service] {
      _ = try? Shell.run(["/usr/bin/pkill", "-KILL", "-U", user])
      _ = try? Shell.run(["/usr/sbin/userdel", "--remove", user])
    }
    _ = try? Shell.run(["/usr/sbin/groupdel", group])
    for path in [root, folder] { try? FileManager.default.removeItem(atPath: path) }
  }

  private static func makeUsers() throws {
    try Shell.need("/usr/sbin/groupadd", "--system", group)
    for person in [alice, bob] {
      try Shell.need("/usr/sbin/useradd", "--create-home", "--groups", group, "--shell", "/bin/sh", person)
      try Shell.need("/usr/bin/chmod", "0700", "/home/\(person)")
    }
    try Shell.need(
      "/usr/sbin/useradd", "--system", "--user-group", "--password", "*", "--home-dir", folder, "--no-create-home",
      "--shell", "/bin/sh", service)
  }

  private static func makeRegister() throws {
    try Shell.need("/usr/bin/install", "-d", "-m", "0755", root)
    try Shell.need("/usr/bin/install", "-d", "-o", service, "-g", service, "-m", "0700", folder)
    try Shell.need("/usr/bin/install", "-m", "0755", Self.built, program)
    try write(
      #"{"name": "Peer School", "requirements": [{"code": "READ", "policy": "P", "from": "2024-09-02", "#
        + #""months": 12, "renewal": "rolling", "gates": true}]}"#, to: "\(folder)/organisation.json")
    try Shell.need("/usr/bin/cp", "\(folder)/organisation.json", root)
    try write(
      """
      person_number,given_name,family_name,login,category,site,start
      1001,Alice,Able,\(alice),staff,S,2019-09-01
      1002,Bob,\(secret),\(bob),staff,S,2019-09-01

      """, to: "\(root)/people.csv")
    try write("# Policy\n\n" + String(repeating: "Read this.\n\n", count: 100), to: "\(root)/policy.md")
    for (copy, bit) in [("suid", "u+s"), ("sgid", "g+s")] {
      try Shell.need("/usr/bin/install", "-o", service, "-g", service, "-m", "0755", built, "\(program)-\(copy)")
      try Shell.need("/usr/bin/chmod", bit, "\(program)-\(copy)")
    }
    try asService("init")
    try Shell.need(
      "/usr/sbin/runuser", "-l", alice, "-c",
      "mkdir -m 0700 own && cp \(root)/organisation.json own && \(program) init --data own")
    try asService("role grant hr \(service)")
    try asService("people import \(root)/people.csv")
    try asService("policy publish \(root)/policy.md --code P --label V1 --effective 2024-09-02 --published 2024-09-01")
    try asService("record 1002 P --label V1 --done 2024-09-03 --witnessed")
  }

  private static func installSudoers() throws {
    let piece = "\(root)/sudoers"
    try write(try asService("deploy sudo --group \(group)"), to: piece)
    try Shell.need("/usr/sbin/visudo", "-cf", piece)
    try Shell.need("/usr/bin/install", "-o", "root", "-g", "root", "-m", "0440", piece, sudoersPath)
    try Shell.need("/usr/sbin/visudo", "-c")
  }

  /// Runs a command as the account itself, which is an administrator of the register.
  @discardableResult
  static func asService(_ line: String) throws -> String {
    try Shell.need("/usr/sbin/runuser", "-l", service, "-c", "\(program) \(line) --data \(folder)")
  }

  static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// The program beside the tests.
  private static var built: String {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path + "/attest"
  }
}
