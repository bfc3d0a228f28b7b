namespace FitnessTrack.Data.Tests.Users;

/// <summary>Gives some bytes, and then the letter a, as often as it is asked. It cannot seek, and is read asynchronously only.</summary>
internal sealed class EndlessStream(byte[] begin) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        for (var i = 0; i < buffer.Length; i++, _position++)
        {
            buffer.Span[i] = _position < begin.Length ? begin[_position] : (byte)'a';
        }

        return ValueTask.FromResult(buffer.Length);
    }

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
