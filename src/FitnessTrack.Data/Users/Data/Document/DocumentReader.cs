using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FitnessTrack.Data;

/// <summary>
/// Reads a JSON object whose members come in a known order, one member or one element of an array at a time, so that the longest
/// document needs no more memory than its largest part.
/// </summary>
internal sealed class DocumentReader(Stream source)
{
    private const int SmallestBuffer = 64 * 1024;
    private const int LargestPart = 16 * 1024 * 1024;

    private byte[] _buffer = new byte[SmallestBuffer];
    private int _start;
    private int _end;
    private bool _isBegun;
    private bool _isWhole;
    private JsonReaderState _state;

    /// <summary>The part that was read last, or is being read.</summary>
    public string Path => this switch
    {
        { Member: null } => "$",
        { Index: null } => $"$.{Member}",
        _ => $"$.{Member}[{Index}]",
    };

    private string? Member { get; set; }

    private int? Index { get; set; }

    /// <summary>Reads the beginning of the object.</summary>
    public async Task BeginAsync(CancellationToken token)
    {
        if (await NextAsync(wholeValue: false, token).ConfigureAwait(false) is not { Token: JsonTokenType.StartObject })
        {
            throw new UserDataFormatException(Path, "Not a JSON object.");
        }
    }

    /// <summary>Reads a member, which is the next one.</summary>
    public async Task<T> ReadMemberAsync<T>(string name, JsonTypeInfo<T> type, CancellationToken token)
    {
        await ReadNameAsync(name, token).ConfigureAwait(false);
        var (_, json) = await NextAsync(wholeValue: true, token).ConfigureAwait(false);
        return Deserialize(json, type);
    }

    /// <summary>Reads the elements of a member, which is the next one and an array. Each is gone when the next is asked for.</summary>
    public async IAsyncEnumerable<T> ReadArrayAsync<T>(string name, JsonTypeInfo<T> type, [EnumeratorCancellation] CancellationToken token)
    {
        await ReadNameAsync(name, token).ConfigureAwait(false);
        if (await NextAsync(wholeValue: false, token).ConfigureAwait(false) is not { Token: JsonTokenType.StartArray })
        {
            throw new UserDataFormatException(Path, "Not a JSON array.");
        }

        for (Index = 0; await NextAsync(wholeValue: true, token).ConfigureAwait(false) is { Token: not JsonTokenType.EndArray, Json: var json }; Index++)
        {
            yield return Deserialize(json, type);
        }
    }

    /// <summary>Reads the end of the object, after which there must be nothing.</summary>
    public async Task EndAsync(CancellationToken token)
    {
        (Member, Index) = (null, null);
        if (await NextAsync(wholeValue: false, token).ConfigureAwait(false) is not { Token: JsonTokenType.EndObject })
        {
            throw new UserDataFormatException(Path, "The document has a member that this version does not know.");
        }

        while (!_isWhole)
        {
            // What follows is white space, or refused by the parser.
            TryNext(wholeValue: false, out _);
            await FillAsync(token).ConfigureAwait(false);
        }

        TryNext(wholeValue: false, out _);
    }

    private async Task ReadNameAsync(string name, CancellationToken token)
    {
        (Member, Index) = (null, null);
        var (kind, json) = await NextAsync(wholeValue: false, token).ConfigureAwait(false);
        if (kind != JsonTokenType.PropertyName || !json.Span.SequenceEqual(Encoding.UTF8.GetBytes(name)))
        {
            throw new UserDataFormatException(Path, $"The member '{name}' is missing, or not at its place.");
        }

        Member = name;
    }

    private T Deserialize<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, type) ?? throw new UserDataFormatException(Path, "Must not be null.");
        }
        catch (JsonException e)
        {
            throw UserDataFormatException.Of(Path, e);
        }
    }

    /// <summary>The next token, or the whole value that it begins; its bytes are valid until the next call.</summary>
    private async Task<(JsonTokenType Token, ReadOnlyMemory<byte> Json)> NextAsync(bool wholeValue, CancellationToken token)
    {
        (JsonTokenType, ReadOnlyMemory<byte>) next;
        while (!TryNext(wholeValue, out next))
        {
            await FillAsync(token).ConfigureAwait(false);
        }

        return next;
    }

    private bool TryNext(bool wholeValue, out (JsonTokenType Token, ReadOnlyMemory<byte> Json) next)
    {
        next = default;
        try
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isWhole, _state);
            if (!reader.Read())
            {
                return false;
            }

            var (token, from) = (reader.TokenType, (int)reader.TokenStartIndex);
            if (wholeValue && !reader.TrySkip())
            {
                return false;
            }

            // A name begins after its quote and ends before another one.
            next = token == JsonTokenType.PropertyName
                ? (token, _buffer.AsMemory(_start + from + 1, reader.ValueSpan.Length))
                : (token, _buffer.AsMemory(_start + from, (int)reader.BytesConsumed - from));
            _start += (int)reader.BytesConsumed;
            _state = reader.CurrentState;
            return true;
        }
        catch (JsonException e)
        {
            throw UserDataFormatException.Of(Path, e);
        }
    }

    private async Task FillAsync(CancellationToken token)
    {
        _buffer.AsSpan(_start.._end).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == LargestPart)
        {
            throw new UserDataFormatException(Path, $"Larger than {LargestPart} bytes.");
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var free = _buffer.AsMemory(_end);
        var read = await source.ReadAtLeastAsync(free, free.Length, throwOnEndOfStream: false, token).ConfigureAwait(false);
        _end += read;
        _isWhole = read < free.Length;
        SkipByteOrderMark();
    }

    private void SkipByteOrderMark()
    {
        if (!_isBegun && _buffer.AsSpan(_start.._end).StartsWith("\uFEFF"u8))
        {
            _start += "\uFEFF"u8.Length;
        }

        _isBegun = true;
    }
}
