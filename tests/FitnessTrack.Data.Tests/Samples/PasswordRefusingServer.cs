using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FitnessTrack.Data.Tests;

/// <summary>
/// As much of PostgreSQL's protocol as it takes to ask for a password and to refuse it: the tests' own server trusts everybody.
/// </summary>
internal sealed class PasswordRefusingServer : IAsyncDisposable
{
    private const int StartupVersion3 = 3 << 16;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public PasswordRefusingServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public string ConnectionString => $"Host=127.0.0.1;Port={((IPEndPoint)_listener.LocalEndpoint).Port};Username=me";

    public ConcurrentQueue<string> OfferedPasswords { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await RefuseAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // Stopped, or the client hung up.
        }
    }

    private async Task RefuseAsync(NetworkStream stream)
    {
        while (BinaryPrimitives.ReadInt32BigEndian(await ReadAsync(stream)) != StartupVersion3)
        {
            // A request for encryption.
            await stream.WriteAsync("N"u8.ToArray());
        }

        await WriteAsync(stream, 'R', [0, 0, 0, 3]);
        await stream.ReadExactlyAsync(new byte[1]);
        OfferedPasswords.Enqueue(Encoding.UTF8.GetString(await ReadAsync(stream)).TrimEnd('\0'));
        await WriteAsync(stream, 'E', [.. "SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed for user \"me\"\0\0"u8]);
    }

    private static async Task<byte[]> ReadAsync(NetworkStream stream)
    {
        var length = new byte[sizeof(int)];
        await stream.ReadExactlyAsync(length);
        var body = new byte[BinaryPrimitives.ReadInt32BigEndian(length) - length.Length];
        await stream.ReadExactlyAsync(body);
        return body;
    }

    private static async Task WriteAsync(NetworkStream stream, char type, byte[] body)
    {
        var message = new byte[1 + sizeof(int) + body.Length];
        message[0] = (byte)type;
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(1), sizeof(int) + body.Length);
        body.CopyTo(message, 1 + sizeof(int));
        await stream.WriteAsync(message);
    }
}
