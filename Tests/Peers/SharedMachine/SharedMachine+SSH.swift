import Foundation

extension SharedMachine {
  /// Starts sshd with the printed pieces, on a port, with a configuration and a host key of its own.
  static func startSSH(port: Int) throws {
    try asService("deploy ssh --out \(folder)")
    try Shell.need("/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "\(root)/host_key")
    try installKey()
    // The piece names the usual file of keys; this sshd has its own.
    let piece = try String(contentsOfFile: "\(folder)/attest.conf", encoding: .utf8)
      .replacing("/etc/ssh/attest_keys", with: "\(root)/keys")
    try write(
      """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(root)/host_key
      PidFile \(pidPath)
      UsePAM no
      Subsystem sftp internal-sftp
      # Careless, so that more than sshd's settings has to hold.
      AcceptEnv LANG LC_* TZ TZDIR TMPDIR ATTEST_DATA SUDO_UID SUDO_USER PAGER EDITOR
      AllowAgentForwarding yes
      AllowTcpForwarding yes
      \(piece)
      """, to: "\(root)/sshd_config")
    try Shell.need("/usr/bin/install", "-d", "-m", "0755", "/run/sshd")
    try Shell.need("/usr/sbin/sshd", "-t", "-f", "\(root)/sshd_config")
    try Shell.need("/usr/sbin/sshd", "-f", "\(root)/sshd_config", "-E", "\(root)/sshd.log")
  }

  /// Ends its sshd, if there is one.
  static func stopSSH() {
    guard let text = try? String(contentsOfFile: pidPath, encoding: .utf8),
      let number = pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)), number > 1
    else { return }
    kill(number, SIGTERM)
    try? FileManager.default.removeItem(atPath: pidPath)
  }

  private static let pidPath = "\(root)/sshd.pid"

  /// Makes keys for alice and bob; only alice's has a line, the one that was printed for her.
  private static func installKey() throws {
    for person in [alice, bob] {
      try Shell.need(
        "/usr/sbin/runuser", "-u", person, "--", "/bin/sh", "-c",
        "umask 077; mkdir -p ~/.ssh; ssh-keygen -q -t ed25519 -N '' -f ~/.ssh/id_ed25519")
    }
    let key = try String(contentsOfFile: "/home/\(alice)/.ssh/id_ed25519.pub", encoding: .utf8)
    let printed = try String(contentsOfFile: "\(folder)/attest_keys", encoding: .utf8)
    let line = printed.split(separator: "\n").first { $0.contains("gate \(alice) ") }
    guard let line else { throw Python.Missing(description: "no line for \(alice) in\n\(printed)") }
    try write(String(line.dropFirst(2)).replacing("PUT-THE-KEY-HERE", with: key), to: "\(root)/keys")
  }

  /// A port that nobody has now.
  static func freePort() throws -> Int {
    let code = "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])"
    let text = String(decoding: try Python.run(["-c", code], input: Data()).output, as: UTF8.self)
    guard let port = Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw Python.Missing(description: "no free port: \(text)")
    }
    return port
  }

  /// Waits until its sshd answers.
  func waitForSSH() throws {
    let code = """
      import socket, time
      for _ in range(200):
          try: socket.create_connection(('127.0.0.1', \(port))).close(); break
          except OSError: time.sleep(0.05)
      else: raise SystemExit(1)
      """
    guard try Python.run(["-c", code], input: Data()).status == 0 else {
      throw Python.Missing(description: "sshd does not answer on port \(port)")
    }
  }

  /// How ssh is called to get here.
  var ssh: String {
    "ssh -F none -p \(port) -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR"
  }

  /// What the scripts of the attempts find in their environment.
  var environment: [String: String] {
    let options = ssh.dropFirst("ssh ".count).replacing("-p \(port) ", with: "")
    return [
      "ATTEST": Self.program, "SERVICE": Self.service, "FOLDER": Self.folder, "BOB": Self.bob, "BOBSID": bobsID,
      "S": "sudo -n -u \(Self.service) \(Self.program)", "SSH": "\(ssh) \(Self.service)@127.0.0.1", "PORT": "\(port)",
      "OPTIONS": String(options), "HOME": "/home/\(Self.alice)",
    ]
  }

  /// Runs a script as somebody, at home.
  func run(_ script: String, as person: String = SharedMachine.alice) throws -> Shell.Outcome {
    try Shell.run(
      ["/usr/sbin/runuser", "-u", person, "--", "/bin/sh", "-c", "cd ~ && " + script],
      environment: environment.merging(["HOME": "/home/\(person)"]) { $1 })
  }
}
