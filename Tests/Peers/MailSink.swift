import AttestMail
import Foundation

/// A mail server in Python on a port of its own, and msmtp set up to send to it; both gone when this is.
final class MailSink {
  /// What the server kept of one message.
  struct Kept: Decodable {
    let sender: String
    let recipients: [String]
    let fields: [String]
    let to: [[String]]
    let addresses: [String]
    let from: [[String]]
    let subject: String
    let id: String
    let date: String
    let structure: [String]
    let texts: [String: String]
    let files: [String]
    let defects: [String]
    let raw: String
    let longest: Int
  }

  /// Whether msmtp and aiosmtpd are installed.
  static let isInstalled =
    FileManager.default.isExecutableFile(atPath: msmtp) && Python.has("aiosmtpd")

  private static let msmtp = "/usr/bin/msmtp"
  private let directory: URL
  private let process = Process()
  private let keepAlive = Pipe()

  init() throws {
    guard MailSink.isInstalled else {
      throw Python.Missing(description: "needs msmtp (apt) and aiosmtpd (pip)")
    }
    directory = FileManager.default.temporaryDirectory.appending(path: "attest-sink-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let port = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [Python.command, Python.script("mail_sink.py"), directory.path]
    process.standardInput = keepAlive
    process.standardOutput = port
    try process.run()
    let line = String(decoding: port.fileHandleForReading.availableData, as: UTF8.self)
    try setUpMsmtp(port: line.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  deinit {
    try? keepAlive.fileHandleForWriting.close()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: directory)
  }

  /// Makes msmtp send to another port from now on.
  func setUpMsmtp(port: String) throws {
    let settings = directory.appending(path: "msmtprc")
    let text = "account default\nhost 127.0.0.1\nport \(port)\ntls off\nauth off\n"
    try text.write(to: settings, atomically: true, encoding: .utf8)
    let script = "#!/bin/sh\nexec \(MailSink.msmtp) -C '\(settings.path)' \"$@\"\n"
    // Another process writes it: were it open for writing here, a program that starts meanwhile would hold it
    // open too, and Linux runs nothing that is open for writing.
    let write = [
      "-c", "import os,sys; open(sys.argv[1],'w').write(sys.stdin.read()); os.chmod(sys.argv[1],0o755)",
    ]
    _ = try Python.run(write + [program], input: Data(script.utf8))
  }

  /// The path of the mail program.
  var program: String { directory.appending(path: "sendmail").path }

  /// Sends a message here.
  func deliver(_ message: Message, deadline: Int = 30) throws -> Delivery {
    try withExtendedLifetime(self) {
      try Sendmail(program: program, spool: directory.path, deadlineSeconds: deadline).deliver(message)
    }
  }

  /// What has arrived, in the order in which it did.
  func kept() throws -> [Kept] {
    try FileManager.default.contentsOfDirectory(atPath: directory.path)
      .filter { $0.hasSuffix(".json") }
      .sorted { $0.count == $1.count ? $0 < $1 : $0.count < $1.count }
      .map { try JSONDecoder().decode(Kept.self, from: Data(contentsOf: directory.appending(path: $0))) }
  }
}
