using FitnessTrack.Samples;
using FitnessTrack.Samples.OwnContext;

return await SampleProgram.RunAsync("owncontext", OwnContextOptions.Usage, args, OwnContextOptions.Parse, RunAsync);

static async Task RunAsync(OwnContextOptions options)
{
    using var stopping = new CancellationTokenSource();
    Console.CancelKeyPress += (_, pressed) =>
    {
        pressed.Cancel = true;
        stopping.Cancel();
    };

    await using var gym = options.CreateContext();
    await new GymApp(gym, Output.Create()).RunAsync(stopping.Token);
}
