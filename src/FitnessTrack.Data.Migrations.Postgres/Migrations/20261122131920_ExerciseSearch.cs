using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FitnessTrack.Data.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    internal partial class ExerciseSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateFitnessTrackSearch(TargetModel);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropFitnessTrackSearch(TargetModel);
        }
    }
}
